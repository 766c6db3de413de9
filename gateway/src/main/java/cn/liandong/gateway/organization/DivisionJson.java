package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.Division;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Division")
record DivisionJson(
    String code,
    String name,
    DivisionTier tier,
    String parentCode,
    String fullName,
    boolean placeholder,
    @Nullable LocalDate validFromDate,
    @Nullable LocalDate validToDate,
    String replacedBy) {
  static DivisionJson of(Division proto) {
    return new DivisionJson(
        proto.getCode(),
        proto.getName(),
        ProtoEnums.of(DivisionTier.class, proto.getTier()),
        proto.getParentCode(),
        proto.getFullName(),
        proto.getPlaceholder(),
        Protos.date(proto.getValidFromDate()),
        Protos.date(proto.getValidToDate()),
        proto.getReplacedBy());
  }
}
