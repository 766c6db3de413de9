package cn.liandong.gateway.identity.correction;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.proto.identity.v1.RequestCorrectionRequest;
import org.jspecify.annotations.Nullable;

/**
 * @param requestId a UUID of the caller's choice; the same one asks once
 */
record NewCorrection(
    @Nullable String requestId,
    @Nullable PersonField field,
    @Nullable String wanted,
    @Nullable String note) {
  RequestCorrectionRequest request() {
    return RequestCorrectionRequest.newBuilder()
        .setRequestId(orEmpty(requestId))
        .setField(ProtoEnums.to(cn.liandong.proto.identity.v1.PersonField.class, field))
        .setWanted(orEmpty(wanted))
        .setNote(orEmpty(note))
        .build();
  }
}
