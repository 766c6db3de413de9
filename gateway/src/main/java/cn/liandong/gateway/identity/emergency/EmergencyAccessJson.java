package cn.liandong.gateway.identity.emergency;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.EmergencyAccess;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EmergencyAccess")
record EmergencyAccessJson(
    String id,
    String username,
    String name,
    String unitId,
    String unitName,
    String reason,
    EmergencyAccessState state,
    @Nullable Instant openTime,
    @Nullable Instant endTime,
    long calls,
    String acknowledgedBy,
    @Nullable Instant acknowledgeTime,
    String remark,
    boolean own,
    boolean acknowledgeable) {
  static EmergencyAccessJson of(EmergencyAccess proto) {
    return new EmergencyAccessJson(
        proto.getId(),
        proto.getUsername(),
        proto.getName(),
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getReason(),
        ProtoEnums.of(EmergencyAccessState.class, proto.getState()),
        Protos.instant(proto.getOpenTime()),
        Protos.instant(proto.getEndTime()),
        proto.getCalls(),
        proto.getAcknowledgedBy(),
        Protos.instant(proto.getAcknowledgeTime()),
        proto.getRemark(),
        proto.getOwn(),
        proto.getAcknowledgeable());
  }
}
