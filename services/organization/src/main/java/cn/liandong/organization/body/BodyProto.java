package cn.liandong.organization.body;

import cn.liandong.common.projection.Dates;
import cn.liandong.organization.Times;
import cn.liandong.proto.organization.v1.BodyDetail;
import cn.liandong.proto.organization.v1.BodyFlag;
import cn.liandong.proto.organization.v1.BodyFlagKind;
import cn.liandong.seeds.pack.BodyKind;
import cn.liandong.seeds.pack.BodyRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Bodies on the wire, as they stand on a day. */
final class BodyProto {

  private final BodyKinds kinds;

  BodyProto(BodyKinds kinds) {
    this.kinds = kinds;
  }

  cn.liandong.proto.organization.v1.Body of(History history, LocalDate day) {
    var body = history.body();
    var kind = kinds.find(body.kind());
    var proto =
        cn.liandong.proto.organization.v1.Body.newBuilder()
            .setId(body.id().toString())
            .setKind(body.kind())
            .setKindName(kind.map(BodyKind::name).orElse(body.kind()))
            .setUnitId(body.unitId().toString())
            .setUnitName(body.unitName())
            .setName(body.name())
            .setSubject(body.subject())
            .setStage(body.stage())
            .setValidFromDate(Dates.toProto(body.validFrom()))
            .setReference(body.reference())
            .setCloseReason(body.closeReason())
            .setCloseReference(body.closeReference())
            .setVersion(body.version())
            .setSize((int) history.seats().stream().filter(s -> s.heldOn(day)).count())
            .setHead(head(history, kind, day))
            .addAllFlags(flags(history, day).stream().map(BodyProto::of).toList());
    if (body.validTo() != null) {
      proto.setValidToDate(Dates.toProto(body.validTo()));
    }
    BodyRules.termOn(history.terms(), day)
        .map(Term::endDate)
        .ifPresent(end -> proto.setTermEndDate(Dates.toProto(end)));
    return proto.build();
  }

  List<Flag> flags(History history, LocalDate day) {
    return kinds
        .find(history.body().kind())
        .map(kind -> BodyRules.flags(kind, history, day))
        .orElseGet(() -> List.of(Flag.of(Flag.Kind.KIND_UNKNOWN, history.body().kind(), 0, 0)));
  }

  static String head(History history, Optional<BodyKind> kind, LocalDate day) {
    return kind.flatMap(BodyKind::headRole)
        .flatMap(role ->
            history.seats().stream()
                .filter(seat -> seat.role().equals(role.code()) && seat.heldOn(day))
                .findFirst())
        .map(Seat::holder)
        .orElse("");
  }

  BodyDetail detail(History history, LocalDate day) {
    var kind = kinds.find(history.body().kind());
    return BodyDetail.newBuilder()
        .setBody(of(history, day))
        .addAllSeats(history.seats().stream().map(seat -> of(kind, seat)).toList())
        .addAllTerms(history.terms().stream().map(BodyProto::of).toList())
        .addAllChecks(history.checks().stream().map(BodyProto::of).toList())
        .addAllRemovals(history.removals().stream().map(BodyProto::of).toList())
        .build();
  }

  private static cn.liandong.proto.organization.v1.Seat of(Optional<BodyKind> kind, Seat seat) {
    var role = kind.flatMap(one -> one.role(seat.role())).map(BodyRole::name);
    var proto =
        cn.liandong.proto.organization.v1.Seat.newBuilder()
            .setId(seat.id().toString())
            .setRole(seat.role())
            .setRoleName(role.orElse(seat.role()))
            .setUsername(seat.username())
            .setPost(seat.post())
            .setDepartment(seat.department())
            .setValidFromDate(Dates.toProto(seat.validFrom()))
            .setEndReason(seat.endReason());
    if (seat.accountId() != null) {
      proto.setAccountId(seat.accountId().toString());
    }
    if (seat.validTo() != null) {
      proto.setValidToDate(Dates.toProto(seat.validTo()));
    }
    return proto.build();
  }

  private static cn.liandong.proto.organization.v1.Term of(Term term) {
    var proto =
        cn.liandong.proto.organization.v1.Term.newBuilder()
            .setStartDate(Dates.toProto(term.startDate()))
            .setReference(term.reference());
    if (term.endDate() != null) {
      proto.setEndDate(Dates.toProto(term.endDate()));
    }
    return proto.build();
  }

  private static cn.liandong.proto.organization.v1.Check of(Check check) {
    return cn.liandong.proto.organization.v1.Check.newBuilder()
        .setYear(check.year())
        .setPassed(check.passed())
        .setRemark(check.remark())
        .setReference(check.reference())
        .setRecordedBy(check.recordedBy())
        .setRecordTime(Times.toProto(check.recordTime()))
        .build();
  }

  private static cn.liandong.proto.organization.v1.Removal of(Removal removal) {
    var proto =
        cn.liandong.proto.organization.v1.Removal.newBuilder()
            .setYear(removal.year())
            .setUpheld(removal.upheld())
            .setReason(removal.reason())
            .setReference(removal.reference())
            .setDecidedBy(removal.decidedBy())
            .setDecideTime(Times.toProto(removal.decideTime()));
    if (removal.effectiveDate() != null) {
      proto.setEffectiveDate(Dates.toProto(removal.effectiveDate()));
    }
    return proto.build();
  }

  private static BodyFlag of(Flag flag) {
    var proto =
        BodyFlag.newBuilder()
            .setKind(BodyFlagKind.valueOf("BODY_FLAG_KIND_" + flag.kind()))
            .setName(flag.name())
            .setCount(flag.count())
            .setLimit(flag.limit());
    if (flag.date() != null) {
      proto.setDate(Dates.toProto(flag.date()));
    }
    return proto.build();
  }
}
