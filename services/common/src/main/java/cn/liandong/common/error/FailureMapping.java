package cn.liandong.common.error;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionException;

/**
 * Turns every failure into a gRPC status with an ErrorInfo. A second such class breaks the build.
 */
@ApplicationScoped
class FailureMapping implements ExceptionHandlerProvider {

  @Override
  public <Q, P> ExceptionHandler<Q, P> createHandler(
      ServerCall.Listener<Q> listener, ServerCall<Q, P> call, Metadata metadata) {
    return new Handler<>(listener, call, metadata);
  }

  @Override
  public Throwable transform(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapped when wrapped.getCause() != null ->
          transform(wrapped.getCause());
      case Failure expected -> expected.toStatusException();
      case StatusRuntimeException status -> status;
      case AuthenticationException refused ->
          CommonError.NOT_SIGNED_IN.because("请先登录。").toStatusException();
      case Throwable away when Outage.caused(away) -> {
        Log.warnf("database away or busy: %s", away);
        yield CommonError.DATABASE_AWAY
            .because("数据库暂时连接不上或太忙。请一分钟后再试；仍然不行请联系系统管理员。")
            .toStatusException();
      }
      default -> {
        Log.error("unexpected failure", failure);
        yield Status.INTERNAL.withDescription("INTERNAL").asRuntimeException();
      }
    };
  }

  private final class Handler<Q, P> extends ExceptionHandler<Q, P> {

    Handler(ServerCall.Listener<Q> listener, ServerCall<Q, P> call, Metadata metadata) {
      super(listener, call, metadata);
    }

    @Override
    protected void handleException(Throwable failure, ServerCall<Q, P> call, Metadata metadata) {
      var status = (StatusRuntimeException) transform(failure);
      var trailers = status.getTrailers() == null ? new Metadata() : status.getTrailers();
      call.close(status.getStatus(), trailers);
    }
  }
}
