package cn.liandong.common.scope;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the call and its request, for whoever asks who makes it. */
@ApplicationScoped
@GlobalInterceptor
class CallInterceptor implements ServerInterceptor {

  @Override
  public <Q, P> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
    var atHand = new CallAtHand(call.getMethodDescriptor().getFullMethodName());
    var context = Context.current().withValue(CallAtHand.KEY, atHand);
    var listener = Contexts.interceptCall(context, call, headers, next);
    return new SimpleForwardingServerCallListener<>(listener) {
      @Override
      public void onMessage(Q message) {
        atHand.arrived(message);
        super.onMessage(message);
      }
    };
  }
}
