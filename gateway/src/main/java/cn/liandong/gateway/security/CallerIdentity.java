package cn.liandong.gateway.security;

import cn.liandong.gateway.GatewayConfig;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.quarkus.grpc.GlobalInterceptor;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Every call to a service is made as the person who asked, from where that person asked. A call
 * that already says who makes it, such as a service's own, is left alone.
 */
@ApplicationScoped
@GlobalInterceptor
public class CallerIdentity implements ClientInterceptor {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final Metadata.Key<String> FORWARDED_FOR =
      Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER);

  @Inject CurrentIdentityAssociation association;
  @Inject CurrentVertxRequest request;
  @Inject GatewayConfig config;
  @Inject Vertx vertx;

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    var call = new TimedCall<>(next.newCall(method, options), vertx, config.callTimeout());
    return new SimpleForwardingClientCall<>(call) {
      @Override
      public void start(Listener<A> listener, Metadata headers) {
        if (!headers.containsKey(AUTHORIZATION)) {
          addCaller(headers);
        }
        super.start(listener, headers);
      }
    };
  }

  /** Who calls at the moment, for a call that starts when another has ended. */
  public Metadata caller() {
    var headers = new Metadata();
    addCaller(headers);
    return headers;
  }

  private void addCaller(Metadata headers) {
    var token = association.getIdentity().getCredential(AccessTokenCredential.class);
    if (token != null) {
      headers.put(AUTHORIZATION, "Bearer " + token.getToken());
    }
    headers.put(FORWARDED_FOR, request.getCurrent().request().remoteAddress().hostAddress());
  }
}
