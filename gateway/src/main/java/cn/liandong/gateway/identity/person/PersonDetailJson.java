package cn.liandong.gateway.identity.person;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.Absence;
import cn.liandong.proto.identity.v1.Membership;
import cn.liandong.proto.identity.v1.PersonDetail;
import cn.liandong.proto.identity.v1.PersonEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PersonDetail")
record PersonDetailJson(
    PersonJson person,
    List<MembershipJson> memberships,
    List<AbsenceJson> absences,
    List<PersonEventJson> events,
    boolean writable) {
  static PersonDetailJson of(PersonDetail proto) {
    return new PersonDetailJson(
        PersonJson.of(proto.getPerson()),
        Protos.list(proto.getMembershipsList(), MembershipJson::of),
        Protos.list(proto.getAbsencesList(), AbsenceJson::of),
        Protos.list(proto.getEventsList(), PersonEventJson::of),
        proto.getWritable());
  }

  @Schema(name = "Membership")
  record MembershipJson(
      String id,
      String unitId,
      String unitName,
      MembershipKind kind,
      String position,
      @Nullable LocalDate validFromDate,
      @Nullable LocalDate validToDate,
      String endReason) {
    static MembershipJson of(Membership proto) {
      return new MembershipJson(
          proto.getId(),
          proto.getUnitId(),
          proto.getUnitName(),
          ProtoEnums.of(MembershipKind.class, proto.getKind()),
          proto.getPosition(),
          Protos.date(proto.getValidFromDate()),
          Protos.date(proto.getValidToDate()),
          proto.getEndReason());
    }
  }

  @Schema(name = "Absence")
  record AbsenceJson(
      String id,
      AbsenceKind kind,
      @Nullable LocalDate validFromDate,
      @Nullable LocalDate validToDate,
      String reason) {
    static AbsenceJson of(Absence proto) {
      return new AbsenceJson(
          proto.getId(),
          ProtoEnums.of(AbsenceKind.class, proto.getKind()),
          Protos.date(proto.getValidFromDate()),
          Protos.date(proto.getValidToDate()),
          proto.getReason());
    }
  }

  @Schema(name = "PersonEvent")
  record PersonEventJson(
      @Nullable Instant eventTime, String username, String action, String detail) {
    static PersonEventJson of(PersonEvent proto) {
      return new PersonEventJson(
          Protos.instant(proto.getEventTime()),
          proto.getUsername(),
          proto.getAction(),
          proto.getDetail());
    }
  }
}
