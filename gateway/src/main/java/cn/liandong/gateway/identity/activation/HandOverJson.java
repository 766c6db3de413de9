package cn.liandong.gateway.identity.activation;

import cn.liandong.gateway.identity.Role;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.HandOverResponse;
import cn.liandong.proto.identity.v1.HandedRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param code of a successor who has not activated, shown once, otherwise empty
 * @param done false when nothing was written
 */
@Schema(name = "HandOver")
record HandOverJson(
    ActivationJson account,
    ActivationJson successor,
    List<Handed> roles,
    String code,
    @Nullable Instant codeExpireTime,
    boolean done) {

  /**
   * @param held whether the successor has it already
   */
  @Schema(name = "HandedRole")
  record Handed(
      Role role,
      String unitId,
      String unitName,
      @Nullable LocalDate validFromDate,
      @Nullable LocalDate validToDate,
      boolean held) {
    static Handed of(HandedRole proto) {
      return new Handed(
          ProtoEnums.of(Role.class, proto.getRole()),
          proto.getUnitId(),
          proto.getUnitName(),
          Protos.date(proto.getValidFromDate()),
          Protos.date(proto.getValidToDate()),
          proto.getHeld());
    }
  }

  static HandOverJson of(HandOverResponse proto) {
    return new HandOverJson(
        ActivationJson.of(proto.getAccount()),
        ActivationJson.of(proto.getSuccessor()),
        Protos.list(proto.getRolesList(), Handed::of),
        proto.getCode(),
        Protos.instant(proto.getCodeExpireTime()),
        proto.getDone());
  }
}
