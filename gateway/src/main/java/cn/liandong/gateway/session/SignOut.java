package cn.liandong.gateway.session;

import cn.liandong.gateway.GatewayConfig;
import cn.liandong.proto.identity.v1.EndSessionRequest;
import cn.liandong.proto.identity.v1.SignInService;
import io.quarkus.grpc.GrpcClient;
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
 * Ends a sign-in here, in every service and at the sign-in server, which is told directly: no token
 * meets the browser.
 */
@ApplicationScoped
class SignOut {
  private final SignInService signIns;
  private final OidcSession session;
  private final RefreshToken refreshToken;
  private final OidcConfigurationMetadata server;
  private final GatewayConfig config;
  private final String clientId;
  private final WebClient client;

  SignOut(
      @GrpcClient("identity") SignInService signIns,
      OidcSession session,
      RefreshToken refreshToken,
      OidcConfigurationMetadata server,
      GatewayConfig config,
      @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
      Vertx vertx,
      TlsConfigurationRegistry tls) {
    this.signIns = signIns;
    this.session = session;
    this.refreshToken = refreshToken;
    this.server = server;
    this.config = config;
    this.clientId = clientId;
    this.client = WebClient.create(vertx, options(tls));
  }

  Uni<Void> everywhere() {
    var token = refreshToken.getToken();
    return endInServices()
        .chain(() -> token == null ? Uni.createFrom().voidItem() : endAtServer(token))
        .chain(session::logout);
  }

  private Uni<Void> endInServices() {
    return signIns
        .endSession(EndSessionRequest.getDefaultInstance())
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> Log.warn("sign-out did not reach the services", failure))
        .onFailure()
        .recoverWithNull();
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
