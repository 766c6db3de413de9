package cn.liandong.gateway.identity.agencyclient;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.AgencyUse;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AgencyUse")
record AgencyUseJson(@Nullable LocalDate date, AgencyPurpose purpose, long calls) {
  static AgencyUseJson of(AgencyUse proto) {
    return new AgencyUseJson(
        Protos.date(proto.getDate()),
        ProtoEnums.of(AgencyPurpose.class, proto.getPurpose()),
        proto.getCalls());
  }
}
