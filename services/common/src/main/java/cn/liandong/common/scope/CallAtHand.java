package cn.liandong.common.scope;

import com.google.protobuf.Message;
import io.grpc.Context;
import org.jspecify.annotations.Nullable;

/** The gRPC call that is being answered. */
final class CallAtHand {

  static final Context.Key<CallAtHand> KEY = Context.key("call");

  private final String method;
  private volatile @Nullable Message request;
  private volatile boolean counted;

  CallAtHand(String method) {
    this.method = method;
  }

  void arrived(Object message) {
    request = message instanceof Message proto ? proto : null;
  }

  /** Null when it was asked before: whoever asks twice for the caller made one call. */
  @Nullable PersonCall by(Caller caller) {
    if (counted) {
      return null;
    }
    counted = true;
    var object = CalledObject.of(request);
    return new PersonCall(
        caller.subject(), caller.username(), caller.address(), method, object.type(), object.id());
  }
}
