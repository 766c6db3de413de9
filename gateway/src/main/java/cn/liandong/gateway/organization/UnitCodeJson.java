package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.UnitCode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "UnitCode")
record UnitCodeJson(
    CodeSet codeSet,
    String codeSetName,
    String edition,
    String code,
    @Nullable LocalDate validFromDate,
    @Nullable LocalDate validToDate,
    String remark) {
  static UnitCodeJson of(UnitCode proto) {
    return new UnitCodeJson(
        ProtoEnums.of(CodeSet.class, proto.getCodeSet()),
        proto.getCodeSetName(),
        proto.getEdition(),
        proto.getCode(),
        Protos.date(proto.getValidFromDate()),
        Protos.date(proto.getValidToDate()),
        proto.getRemark());
  }
}
