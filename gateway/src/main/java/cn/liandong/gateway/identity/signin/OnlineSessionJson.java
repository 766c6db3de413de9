package cn.liandong.gateway.identity.signin;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.OnlineSession;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OnlineSession")
record OnlineSessionJson(
    String id,
    String username,
    String name,
    @Nullable Instant startTime,
    @Nullable Instant lastUseTime,
    String address) {
  static OnlineSessionJson of(OnlineSession proto) {
    return new OnlineSessionJson(
        proto.getId(),
        proto.getUsername(),
        proto.getName(),
        Protos.instant(proto.getStartTime()),
        Protos.instant(proto.getLastUseTime()),
        proto.getAddress());
  }
}
