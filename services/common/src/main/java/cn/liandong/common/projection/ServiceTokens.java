package cn.liandong.common.projection;

import io.grpc.Metadata;
import io.quarkus.arc.DefaultBean;
import io.quarkus.grpc.GrpcClientUtils;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Access tokens of the service's own client, for calls on nobody's behalf. */
@ApplicationScoped
@DefaultBean
public class ServiceTokens {

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final OidcClient client;
  private volatile Tokens tokens;

  ServiceTokens(OidcClient client) {
    this.client = client;
  }

  public Uni<String> token() {
    var current = tokens;
    if (current != null
        && !current.isAccessTokenExpired()
        && !current.isAccessTokenWithinRefreshInterval()) {
      return Uni.createFrom().item(current.getAccessToken());
    }
    return client.getTokens().invoke(fresh -> tokens = fresh).map(Tokens::getAccessToken);
  }

  /** The stub, its calls carrying the service's token. */
  public <T> Uni<T> signed(T stub) {
    return token().map(token -> withToken(stub, token));
  }

  private static <T> T withToken(T stub, String token) {
    var headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + token);
    return GrpcClientUtils.attachHeaders(stub, headers);
  }
}
