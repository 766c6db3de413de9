package cn.liandong.gateway.identity.activation;

import cn.liandong.gateway.identity.Role;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.Activation;
import cn.liandong.proto.identity.v1.CountActivationsResponse;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Activation")
record ActivationJson(
    String accountId,
    String username,
    String name,
    AccountState state,
    String stateReason,
    String unitId,
    String unitName,
    List<Role> roles,
    @Nullable Instant codeExpireTime,
    @Nullable Instant activateTime,
    boolean upstreamLinked) {

  @Schema(name = "ActivationCounts")
  record Counts(long invited, long activated, long locked, long left) {
    static Counts of(CountActivationsResponse proto) {
      return new Counts(
          proto.getInvited(), proto.getActivated(), proto.getLocked(), proto.getLeft());
    }
  }

  static ActivationJson of(Activation proto) {
    return new ActivationJson(
        proto.getAccountId(),
        proto.getUsername(),
        proto.getName(),
        ProtoEnums.of(AccountState.class, proto.getState()),
        proto.getStateReason(),
        proto.getUnitId(),
        proto.getUnitName(),
        Protos.list(proto.getRolesList(), role -> ProtoEnums.of(Role.class, role)),
        Protos.instant(proto.getCodeExpireTime()),
        Protos.instant(proto.getActivateTime()),
        proto.getUpstreamLinked());
  }
}
