package cn.liandong.common.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens that this process has verified, until they expire or their sign-in ends: one is
 * taken apart and its signature checked once. Bounded by starting over.
 */
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {

  private static final int MOST = 10_000;
  private static final String SCHEME = "Bearer ";

  private final Map<String, Verified> tokens = new ConcurrentHashMap<>();
  private final EndedSessions ended;
  private final Clock clock;

  VerifiedTokens(EndedSessions ended, Clock clock) {
    this.ended = ended;
    this.clock = clock;
  }

  private record Verified(SecurityIdentity identity, TokenOrigin origin, long expirationTime) {}

  /** Before the one that verifies. */
  @Override
  public int getPriority() {
    return 2 * DEFAULT_PRIORITY;
  }

  /** Null, which is the next mechanism's to answer, for whatever is not known. */
  @Override
  public Uni<@Nullable SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    var authorization = context.request().headers().get(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.startsWith(SCHEME)
        ? Uni.createFrom().item(find(authorization.substring(SCHEME.length())))
        : Uni.createFrom().nullItem();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  @Nullable SecurityIdentity find(String bearer) {
    var known = tokens.get(bearer);
    if (known == null || isGood(known)) {
      return known == null ? null : known.identity;
    }
    tokens.remove(bearer);
    return null;
  }

  private boolean isGood(Verified known) {
    return clock.instant().getEpochSecond() < known.expirationTime && !ended.include(known.origin);
  }

  /** An identity that is the token's own, without anything of the call that brought it. */
  void keep(SecurityIdentity identity, JsonWebToken token) {
    var bearer = identity.getCredential(AccessTokenCredential.class);
    if (bearer == null) {
      return;
    }
    if (tokens.size() >= MOST) {
      tokens.clear();
    }
    var kept =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(token)
            .addRoles(identity.getRoles())
            .addCredentials(identity.getCredentials())
            .build();
    tokens.put(
        bearer.getToken(), new Verified(kept, TokenOrigin.of(token), token.getExpirationTime()));
  }
}
