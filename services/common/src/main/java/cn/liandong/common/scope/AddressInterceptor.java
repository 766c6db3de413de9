package cn.liandong.common.scope;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Keeps the address that the gateway passes on, for the audit. */
@ApplicationScoped
@GlobalInterceptor
class AddressInterceptor implements ServerInterceptor {

  private static final Metadata.Key<String> FORWARDED_FOR =
      Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER);

  @Override
  public <Q, P> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
    var address = Objects.requireNonNullElse(headers.get(FORWARDED_FOR), "");
    var context = Context.current().withValue(Callers.ADDRESS, address);
    return Contexts.interceptCall(context, call, headers, next);
  }
}
