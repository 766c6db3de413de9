package cn.liandong.gateway.identity.signin;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.SignIn;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SignIn")
record SignInJson(
    @Nullable Instant eventTime,
    String username,
    String name,
    String type,
    String error,
    String address) {
  static SignInJson of(SignIn proto) {
    return new SignInJson(
        Protos.instant(proto.getEventTime()),
        proto.getUsername(),
        proto.getName(),
        proto.getType(),
        proto.getError(),
        proto.getAddress());
  }
}
