package cn.liandong.gateway.organization.pack;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.organization.v1.ActivatePackRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param contentSha256 of the version that was looked at
 * @param fromPeriod a month, such as 2026-09
 */
@Schema(name = "NewPackActivation")
record NewActivation(
    String contentSha256, String fromPeriod, String reason, @Nullable String reference) {
  ActivatePackRequest of(int version) {
    return ActivatePackRequest.newBuilder()
        .setVersion(version)
        .setContentSha256(orEmpty(contentSha256))
        .setFromPeriod(orEmpty(fromPeriod))
        .setReason(orEmpty(reason))
        .setReference(orEmpty(reference))
        .build();
  }
}
