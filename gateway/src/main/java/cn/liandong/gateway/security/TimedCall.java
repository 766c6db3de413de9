package cn.liandong.gateway.security;

import io.grpc.ClientCall;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.Status;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a call that gets no answer: the Vert.x client knows no deadlines. */
final class TimedCall<Q, A> extends SimpleForwardingClientCall<Q, A> {
  private final Vertx vertx;
  private final Duration limit;

  TimedCall(ClientCall<Q, A> call, Vertx vertx, Duration limit) {
    super(call);
    this.vertx = vertx;
    this.limit = limit;
  }

  @Override
  public void start(Listener<A> listener, Metadata headers) {
    var closed = new AtomicBoolean();
    var timer =
        vertx.setTimer(
            limit.toMillis(),
            _ -> {
              if (closed.compareAndSet(false, true)) {
                listener.onClose(Status.DEADLINE_EXCEEDED, new Metadata());
                cancel("no answer in time", null);
              }
            });
    super.start(
        new SimpleForwardingClientCallListener<>(listener) {
          @Override
          public void onClose(Status status, Metadata trailers) {
            vertx.cancelTimer(timer);
            if (closed.compareAndSet(false, true)) {
              super.onClose(status, trailers);
            }
          }
        },
        headers);
  }
}
