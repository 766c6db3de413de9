package cn.liandong.identity.activation;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.identity.v1.AccountState;
import cn.liandong.proto.identity.v1.Activation.Builder;
import cn.liandong.proto.identity.v1.HandOverResponse;
import cn.liandong.proto.identity.v1.Invitation;
import cn.liandong.proto.identity.v1.Role;
import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Activations on the wire. */
final class ActivationProto {

  private ActivationProto() {}

  static cn.liandong.proto.identity.v1.Activation of(Activation activation) {
    var proto =
        cn.liandong.proto.identity.v1.Activation.newBuilder()
            .setAccountId(activation.id().toString())
            .setUsername(activation.username())
            .setName(activation.name())
            .setState(AccountState.valueOf("ACCOUNT_STATE_" + activation.state()))
            .setStateReason(activation.stateReason())
            .setUnitId(activation.unitId())
            .setUnitName(activation.unitName())
            .setUpstreamLinked(activation.upstreamLinked())
            .addAllRoles(activation.roles().stream().map(ActivationProto::role).toList());
    return withTimes(proto, activation).build();
  }

  private static Builder withTimes(Builder proto, Activation activation) {
    if (activation.codeExpireTime() != null) {
      proto.setCodeExpireTime(timestamp(activation.codeExpireTime()));
    }
    if (activation.activateTime() != null) {
      proto.setActivateTime(timestamp(activation.activateTime()));
    }
    return proto;
  }

  static Invitation of(InvitedPerson person) {
    return Invitation.newBuilder()
        .setRow(person.row())
        .setName(person.name())
        .setUsername(person.username())
        .setRole(person.role() == null ? Role.ROLE_UNSPECIFIED : role(person.role().name()))
        .setUnitName(person.unitName())
        .setProblem(person.problem())
        .build();
  }

  static HandOverResponse of(HandOver handOver) {
    var proto =
        HandOverResponse.newBuilder()
            .setAccount(of(handOver.account()))
            .setSuccessor(of(handOver.successor()))
            .addAllRoles(handOver.roles().stream().map(ActivationProto::of).toList())
            .setDone(handOver.done());
    var issued = handOver.issued();
    if (issued != null) {
      proto.setCode(issued.code().printed()).setCodeExpireTime(timestamp(issued.expireTime()));
    }
    return proto.build();
  }

  private static cn.liandong.proto.identity.v1.HandedRole of(HandedRole handed) {
    var proto =
        cn.liandong.proto.identity.v1.HandedRole.newBuilder()
            .setRole(role(handed.role().name()))
            .setUnitId(handed.unitId().toString())
            .setUnitName(handed.unitName())
            .setValidFromDate(Dates.toProto(handed.validFrom()))
            .setHeld(handed.held());
    if (handed.validTo() != null) {
      proto.setValidToDate(Dates.toProto(handed.validTo()));
    }
    return proto.build();
  }

  private static Role role(String name) {
    return Role.valueOf("ROLE_" + name);
  }

  static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }
}
