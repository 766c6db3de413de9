package cn.liandong.common.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens that this process has verified, by their hash until they expire: a signature is
 * checked once. Whether the sign-in behind one has ended is asked on every call, by {@link
 * TokenRules}. Bounded by starting over.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

  private static final int MOST = 10_000;
  private static final String KEPT = "liandong.verified";

  private final Map<ByteBuffer, Verified> tokens = new ConcurrentHashMap<>();
  private final Clock clock;

  VerifiedTokens(Clock clock) {
    this.clock = clock;
  }

  private record Verified(SecurityIdentity identity, Instant expiry) {}

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Before the one that verifies, which has the default of all. */
  @Override
  public int priority() {
    return IdentityProvider.super.priority() + 1;
  }

  /** Null, which is the next provider's to answer, for whatever is not known. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    return Uni.createFrom()
        .item(request.getToken() instanceof AccessTokenCredential bearer ? find(bearer) : null);
  }

  private @Nullable SecurityIdentity find(AccessTokenCredential bearer) {
    var hash = hash(bearer);
    var known = tokens.get(hash);
    if (known == null || known.expiry.isAfter(clock.instant())) {
      return known == null ? null : known.identity;
    }
    tokens.remove(hash);
    return null;
  }

  /** An identity that is the token's own, without anything of the call that brought it. */
  void keep(SecurityIdentity identity, JsonWebToken token) {
    var bearer = identity.getCredential(AccessTokenCredential.class);
    if (bearer == null || identity.getAttribute(KEPT) != null) {
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
            .addAttribute(KEPT, true)
            .build();
    tokens.put(hash(bearer), new Verified(kept, Instant.ofEpochSecond(token.getExpirationTime())));
  }

  private static ByteBuffer hash(AccessTokenCredential bearer) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256")
              .digest(bearer.getToken().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
