package cn.liandong.gateway.identity.person;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.Member;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person in a unit on a day; absence is UNSPECIFIED for who counts. */
@Schema(name = "Member")
record MemberJson(
    PersonJson person,
    String unitId,
    String unitName,
    MembershipKind kind,
    String position,
    @Nullable LocalDate validFromDate,
    @Nullable LocalDate validToDate,
    AbsenceKind absence) {
  static MemberJson of(Member proto) {
    return new MemberJson(
        PersonJson.of(proto.getPerson()),
        proto.getUnitId(),
        proto.getUnitName(),
        ProtoEnums.of(MembershipKind.class, proto.getKind()),
        proto.getPosition(),
        Protos.date(proto.getValidFromDate()),
        Protos.date(proto.getValidToDate()),
        ProtoEnums.of(AbsenceKind.class, proto.getAbsence()));
  }
}
