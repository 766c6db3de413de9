package cn.liandong.gateway.security;

import cn.liandong.common.token.VerifiedTokens;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/**
 * Where a missing or spent sign-in leads: the login address to the sign-in server, every other
 * address of the API to the caller as nobody, whom the resources refuse; files are for everyone.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SignIn implements HttpAuthenticationMechanism {
  private static final String LOGIN = "/api/session/login";
  private static final String FAILED = "/#/sign-in?refused=SIGN_IN_FAILED";

  private final VerifiedTokens verified;
  private final OidcAuthenticationMechanism oidc;

  SignIn(VerifiedTokens verified, OidcAuthenticationMechanism oidc) {
    this.verified = verified;
    this.oidc = oidc;
  }

  static void requireAtLogin(@Observes HttpSecurity security) {
    security.path(LOGIN).authenticated();
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    return verified
        .authenticate(context, providers)
        .onItem()
        .ifNull()
        .switchTo(() -> verify(context, providers));
  }

  private Uni<SecurityIdentity> verify(RoutingContext context, IdentityProviderManager providers) {
    var path = context.normalizedPath();
    if (path.equals(LOGIN)) {
      return oidc.authenticate(context, providers)
          .onFailure(AuthenticationCompletionException.class)
          .transform(failure -> new AuthenticationRedirectException(FAILED));
    }
    if (path.startsWith("/api/")) {
      return oidc.authenticate(context, providers)
          .onFailure(AuthenticationException.class::isInstance)
          .recoverWithNull();
    }
    return context.request().headers().contains("Authorization")
        ? oidc.authenticate(context, providers)
        : Uni.createFrom().nullItem();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return oidc.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }
}
