package cn.liandong.gateway.identity.consent;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.proto.identity.v1.PublishConsentNoticeRequest;
import org.jspecify.annotations.Nullable;

/**
 * @param requestId a UUID of the caller's choice; the same one publishes once
 */
record NewConsentNotice(
    @Nullable String requestId,
    @Nullable String unitId,
    @Nullable String title,
    @Nullable String content,
    @Nullable ConsentCoverage coverage) {
  PublishConsentNoticeRequest request() {
    return PublishConsentNoticeRequest.newBuilder()
        .setRequestId(orEmpty(requestId))
        .setUnitId(orEmpty(unitId))
        .setTitle(orEmpty(title))
        .setContent(orEmpty(content))
        .setCoverage(ProtoEnums.to(cn.liandong.proto.identity.v1.ConsentCoverage.class, coverage))
        .build();
  }
}
