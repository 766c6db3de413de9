package cn.liandong.identity.signin;

import cn.liandong.proto.identity.v1.SignIn;
import com.google.protobuf.Timestamp;
import java.time.Instant;

final class SignInProto {

  private SignInProto() {}

  static SignIn of(SignInEvent event) {
    return SignIn.newBuilder()
        .setEventTime(timestamp(event.time()))
        .setUsername(event.username())
        .setName(event.name())
        .setType(event.type())
        .setError(event.error())
        .setAddress(event.address())
        .build();
  }

  static cn.liandong.proto.identity.v1.OnlineSession of(OnlineSession session) {
    var signIn = session.signIn();
    return cn.liandong.proto.identity.v1.OnlineSession.newBuilder()
        .setId(signIn.sessionId())
        .setUsername(signIn.username())
        .setName(signIn.name())
        .setStartTime(timestamp(signIn.time()))
        .setLastUseTime(timestamp(session.lastUse()))
        .setAddress(signIn.address())
        .build();
  }

  static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }
}
