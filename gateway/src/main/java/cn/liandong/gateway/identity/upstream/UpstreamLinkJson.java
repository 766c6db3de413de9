package cn.liandong.gateway.identity.upstream;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.GetUpstreamLinkResponse;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param linkTime none while the caller's account is not linked
 */
@Schema(name = "UpstreamLink")
record UpstreamLinkJson(@Nullable Instant linkTime) {
  static UpstreamLinkJson of(GetUpstreamLinkResponse proto) {
    return new UpstreamLinkJson(Protos.instant(proto.getLinkTime()));
  }
}
