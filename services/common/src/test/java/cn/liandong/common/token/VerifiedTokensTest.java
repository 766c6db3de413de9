package cn.liandong.common.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.proto.identity.v1.EndedSession;
import com.google.protobuf.Timestamp;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final Clock clock = new MovingClock();
  private final EndedSessions ended = new EndedSessions(clock);
  private final VerifiedTokens verified = new VerifiedTokens(ended, clock);
  private final TokenRules rules = new TokenRules(ended, verified);

  @Test
  void aTokenIsKnownOnceItWasTakenAndOnlyToTheLetter() {
    assertThat(known("a.b.c")).isNull();

    augment(identity("a.b.c"));

    assertThat(known("a.b.c").getPrincipal().getName()).isEqualTo("wang");
    assertThat(known("a.b.c").getRoles()).containsExactly("clerk");
    assertThat(known("a.b.d")).isNull();
  }

  @Test
  void nothingOfTheFirstCallIsKept() {
    augment(identity("a.b.c"));

    assertThat(known("a.b.c").<Object>getAttribute("call")).isNull();
  }

  @Test
  void anExpiredTokenIsVerifiedAgainToBeRefused() {
    augment(identity("a.b.c"));
    now.set(NOW.plusSeconds(300));

    assertThat(known("a.b.c")).isNull();
  }

  @Test
  void aKnownTokenWhoseSignInEndsIsVerifiedAgainToBeRefused() {
    augment(identity("a.b.c"));
    ended.add(
        EndedSession.newBuilder()
            .setSubject("wang")
            .setEndTime(Timestamp.newBuilder().setSeconds(NOW.getEpochSecond()))
            .build());

    assertThat(known("a.b.c")).isNull();
    assertThatThrownBy(() -> augment(identity("a.b.c")))
        .isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void aTokenThatTheRulesRefuseIsNotKept() {
    var refused = identity("a.b.c", "ID");

    assertThatThrownBy(() -> augment(refused)).isInstanceOf(AuthenticationFailedException.class);
    assertThat(known("a.b.c")).isNull();
  }

  @Test
  void theAccessTokenOfAWebSessionIsNotKnownByTheSession() {
    augment(
        QuarkusSecurityIdentity.builder(identity("a.b.c", "ID"))
            .addCredential(new IdTokenCredential("d.e.f"))
            .build());

    assertThat(known("a.b.c")).isNull();
  }

  private void augment(SecurityIdentity identity) {
    rules.augment(identity, null).await().indefinitely();
  }

  private @Nullable SecurityIdentity known(String token) {
    return verified.find(token);
  }

  private static SecurityIdentity identity(String token) {
    return identity(token, "Bearer");
  }

  private static SecurityIdentity identity(String token, String type) {
    var claims = new JwtClaims();
    claims.setSubject("wang");
    claims.setStringClaim("typ", type);
    claims.setAudience(List.of("liandong"));
    claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 300));
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new DefaultJWTCallerPrincipal(claims))
        .addRole("clerk")
        .addCredential(new AccessTokenCredential(token))
        .addAttribute("call", "the first")
        .build();
  }

  private final class MovingClock extends Clock {

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
