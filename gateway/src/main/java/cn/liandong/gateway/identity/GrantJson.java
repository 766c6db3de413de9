package cn.liandong.gateway.identity;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.Grant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Grant")
public record GrantJson(
    String id,
    Role role,
    String unitId,
    String unitName,
    @Nullable LocalDate validFromDate,
    @Nullable LocalDate validToDate) {
  public static GrantJson of(Grant proto) {
    return new GrantJson(
        proto.getId(),
        ProtoEnums.of(Role.class, proto.getRole()),
        proto.getUnitId(),
        proto.getUnitName(),
        Protos.date(proto.getValidFromDate()),
        Protos.date(proto.getValidToDate()));
  }
}
