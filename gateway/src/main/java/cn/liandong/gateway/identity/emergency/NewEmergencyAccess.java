package cn.liandong.gateway.identity.emergency;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.identity.v1.OpenEmergencyAccessRequest;
import org.jspecify.annotations.Nullable;

/**
 * @param requestId a UUID of the caller's choice; the same one opens once
 */
record NewEmergencyAccess(
    @Nullable String requestId, @Nullable String unitId, @Nullable String reason) {
  OpenEmergencyAccessRequest request() {
    return OpenEmergencyAccessRequest.newBuilder()
        .setRequestId(orEmpty(requestId))
        .setUnitId(orEmpty(unitId))
        .setReason(orEmpty(reason))
        .build();
  }
}
