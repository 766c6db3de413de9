package cn.liandong.gateway.session;

import cn.liandong.gateway.GatewayConfig;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends a sign-in here and at the sign-in server, which is told directly: no token meets the
 * browser.
 */
@ApplicationScoped
class SignOut {
  private final OidcSession session;
  private final RefreshToken refreshToken;
  private final OidcConfigurationMetadata server;
  private final GatewayConfig config;
  private final String clientId;
  private final WebClient client;

  SignOut(
      OidcSession session,
      RefreshToken refreshToken,
      OidcConfigurationMetadata server,
      GatewayConfig config,
      @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
      Vertx vertx,
      TlsConfigurationRegistry tls) {
    this.session = session;
    this.refreshToken = refreshToken;
    this.server = server;
    this.config = config;
    this.clientId = clientId;
    this.client = WebClient.create(vertx, options(tls));
  }

  Uni<Void> everywhere() {
    var token = refreshToken.getToken();
    return token == null ? session.logout() : endAtServer(token).chain(session::logout);
  }

  private Uni<Void> endAtServer(String token) {
    var form =
        MultiMap.caseInsensitiveMultiMap()
            .set("client_id", clientId)
            .set("client_secret", config.clientSecret().orElse(""))
            .set("refresh_token", token);
    return client
        .postAbs(server.getEndSessionUri())
        .timeout(config.callTimeout().toMillis())
        .sendForm(form)
        .onFailure()
        .invoke(failure -> Log.warn("sign-out did not reach the sign-in server", failure))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private static WebClientOptions options(TlsConfigurationRegistry tls) {
    var options = new WebClientOptions();
    tls.getDefault()
        .map(TlsConfiguration::getTrustStoreOptions)
        .ifPresent(options::setTrustOptions);
    return options;
  }
}
