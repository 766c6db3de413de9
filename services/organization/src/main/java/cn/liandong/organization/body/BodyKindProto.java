package cn.liandong.organization.body;

import static java.util.Objects.requireNonNullElse;

import cn.liandong.proto.organization.v1.BodyOffice;
import cn.liandong.seeds.pack.BodyKind;
import cn.liandong.seeds.pack.BodyRole;
import cn.liandong.seeds.pack.Office;

/** The pack's kinds on the wire. */
final class BodyKindProto {

  private BodyKindProto() {}

  static cn.liandong.proto.organization.v1.BodyKind of(BodyKind kind, int standing) {
    var proto =
        cn.liandong.proto.organization.v1.BodyKind.newBuilder()
            .setCode(kind.code())
            .setName(kind.name())
            .addAllLevels(kind.levels().stream().map(Enum::name).toList())
            .setSubject(kind.subject())
            .setStage(kind.stage())
            .addAllRoles(kind.roles().stream().map(BodyKindProto::of).toList())
            .setTermMonths(requireNonNullElse(kind.termMonths(), 0))
            .setCount(requireNonNullElse(kind.count(), 0))
            .addAllOffices(kind.offices().stream().map(BodyKindProto::of).toList())
            .setReference(kind.basis().reference())
            .setAsWritten(kind.basis().asWritten())
            .setAsInterpreted(kind.basis().asInterpreted())
            .setDecidedBy(kind.basis().decidedBy())
            .setStanding(standing);
    if (kind.yearlyCheck() != null) {
      proto
          .setFailedYears(kind.yearlyCheck().failedYears())
          .setConsequence(kind.yearlyCheck().consequence());
    }
    return proto.build();
  }

  private static cn.liandong.proto.organization.v1.BodyRole of(BodyRole role) {
    return cn.liandong.proto.organization.v1.BodyRole.newBuilder()
        .setCode(role.code())
        .setName(role.name())
        .setMin(requireNonNullElse(role.min(), 0))
        .setMax(requireNonNullElse(role.max(), 0))
        .setHead(role.head())
        .build();
  }

  private static BodyOffice of(Office office) {
    return BodyOffice.newBuilder()
        .setRole(office.role())
        .setPost(office.post())
        .setDepartment(office.department())
        .build();
  }
}
