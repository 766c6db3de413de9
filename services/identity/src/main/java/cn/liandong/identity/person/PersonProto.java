package cn.liandong.identity.person;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.identity.v1.Member;
import cn.liandong.proto.identity.v1.Membership;
import cn.liandong.proto.identity.v1.Person;
import cn.liandong.proto.identity.v1.PersonDetail;
import cn.liandong.proto.identity.v1.PersonEvent;
import com.google.protobuf.Timestamp;
import com.google.type.Date;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** People on the wire; numbers are masked here and nowhere later. */
@ApplicationScoped
class PersonProto {

  private final PersonalData data;

  PersonProto(PersonalData data) {
    this.data = data;
  }

  Person of(cn.liandong.identity.person.Person person) {
    return Person.newBuilder()
        .setId(person.id().toString())
        .setName(person.name())
        .setKind(
            cn.liandong.proto.identity.v1.PersonKind.valueOf("PERSON_KIND_" + person.kind().name()))
        .setStaffNumber(person.staffNumber())
        .setMaskedPhone(data.masked(person.phone()))
        .setMaskedIdentityNumber(data.masked(person.identity()))
        .setUsername(person.username())
        .setVersion(person.version())
        .setPhoneWithheld(person.phoneWithheld())
        .setIdentityNumberWithheld(person.identityWithheld())
        .build();
  }

  Member of(cn.liandong.identity.person.Member member) {
    var membership = member.membership();
    return Member.newBuilder()
        .setPerson(of(member.person()))
        .setUnitId(membership.unitId().toString())
        .setUnitName(membership.unitName())
        .setKind(of(membership.kind()))
        .setPosition(membership.position())
        .setValidFromDate(Dates.toProto(membership.validFrom()))
        .setValidToDate(date(membership.validTo()))
        .setAbsence(of(member.absence()))
        .build();
  }

  PersonDetail of(cn.liandong.identity.person.PersonDetail detail) {
    return PersonDetail.newBuilder()
        .setPerson(of(detail.person()))
        .addAllMemberships(detail.memberships().stream().map(PersonProto::of).toList())
        .addAllAbsences(detail.absences().stream().map(PersonProto::of).toList())
        .addAllEvents(detail.events().stream().map(PersonProto::of).toList())
        .setWritable(detail.writable())
        .build();
  }

  static cn.liandong.proto.identity.v1.UnitPeople of(UnitPeople unit) {
    return cn.liandong.proto.identity.v1.UnitPeople.newBuilder()
        .setUnitId(unit.unitId().toString())
        .setUnitName(unit.unitName())
        .setPeople(unit.people())
        .setTeachers(unit.teachers())
        .setExemptPeople(unit.exemptPeople())
        .setExemptTeachers(unit.exemptTeachers())
        .build();
  }

  private static Membership of(cn.liandong.identity.person.Membership membership) {
    return Membership.newBuilder()
        .setId(membership.id().toString())
        .setUnitId(membership.unitId().toString())
        .setUnitName(membership.unitName())
        .setKind(of(membership.kind()))
        .setPosition(membership.position())
        .setValidFromDate(Dates.toProto(membership.validFrom()))
        .setValidToDate(date(membership.validTo()))
        .setEndReason(membership.endReason())
        .build();
  }

  private static cn.liandong.proto.identity.v1.Absence of(Absence absence) {
    return cn.liandong.proto.identity.v1.Absence.newBuilder()
        .setId(absence.id().toString())
        .setKind(of(absence.kind()))
        .setValidFromDate(Dates.toProto(absence.validFrom()))
        .setValidToDate(Dates.toProto(absence.validTo()))
        .setReason(absence.reason())
        .build();
  }

  private static PersonEvent of(cn.liandong.identity.person.PersonEvent event) {
    return PersonEvent.newBuilder()
        .setEventTime(
            Timestamp.newBuilder()
                .setSeconds(event.time().getEpochSecond())
                .setNanos(event.time().getNano()))
        .setUsername(event.username())
        .setAction(event.action())
        .setDetail(event.detail())
        .build();
  }

  private static cn.liandong.proto.identity.v1.MembershipKind of(MembershipKind kind) {
    return cn.liandong.proto.identity.v1.MembershipKind.valueOf("MEMBERSHIP_KIND_" + kind.name());
  }

  private static cn.liandong.proto.identity.v1.AbsenceKind of(@Nullable AbsenceKind kind) {
    return kind == null
        ? cn.liandong.proto.identity.v1.AbsenceKind.ABSENCE_KIND_UNSPECIFIED
        : cn.liandong.proto.identity.v1.AbsenceKind.valueOf("ABSENCE_KIND_" + kind.name());
  }

  private static Date date(@Nullable LocalDate date) {
    return date == null ? Date.getDefaultInstance() : Dates.toProto(date);
  }
}
