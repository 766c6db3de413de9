package cn.liandong.common.token;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token is an access token for liandong, whatever else its issuer signs with the same key,
 * and neither it nor a web session belongs to a sign-in that has ended.
 */
@ApplicationScoped
class TokenRules implements SecurityIdentityAugmentor {

  private static final String AUDIENCE = "liandong";
  private static final String ACCESS_TOKEN = "Bearer";

  private final EndedSessions ended;
  private final VerifiedTokens verified;

  TokenRules(EndedSessions ended, VerifiedTokens verified) {
    this.ended = ended;
    this.verified = verified;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      if (!accepts(identity, token)) {
        return Uni.createFrom()
            .failure(new AuthenticationFailedException("not a token to be taken"));
      }
      if (!isWebSession(identity)) {
        verified.keep(identity, token);
      }
    }
    return Uni.createFrom().item(identity);
  }

  private boolean accepts(SecurityIdentity identity, JsonWebToken token) {
    return !ended.include(TokenOrigin.of(token))
        && (isWebSession(identity) || isAccessToken(token));
  }

  private static boolean isWebSession(SecurityIdentity identity) {
    return identity.getCredential(IdTokenCredential.class) != null;
  }

  private static boolean isAccessToken(JsonWebToken token) {
    return ACCESS_TOKEN.equals(token.getClaim("typ")) && isForUs(token.getAudience());
  }

  private static boolean isForUs(@Nullable Set<String> audience) {
    return audience != null && audience.contains(AUDIENCE);
  }
}
