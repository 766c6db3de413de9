package cn.liandong.common.token;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.proto.identity.v1.EndedSession;
import com.google.protobuf.Timestamp;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class EndedSessionsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final EndedSessions ended = new EndedSessions(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void anEndedSessionTakesItsTokensWithItAndNoOthers() {
    ended.add(ended("morning", "", NOW));

    assertThat(ended.include(token("wang", "morning", NOW.minusSeconds(10)))).isTrue();
    assertThat(ended.include(token("wang", "evening", NOW.minusSeconds(10)))).isFalse();
  }

  @Test
  void whoIsLockedLosesEveryTokenAndMaySignInAgainOnceUnlocked() {
    ended.add(ended("", "wang", NOW));

    assertThat(ended.include(token("wang", "morning", NOW))).isTrue();
    assertThat(ended.include(token("wang", "evening", NOW.plusSeconds(1)))).isFalse();
    assertThat(ended.include(token("li", "noon", NOW))).isFalse();
  }

  @Test
  void anOlderLockDoesNotReplaceANewer() {
    ended.add(ended("", "wang", NOW));
    ended.add(ended("", "wang", NOW.minusSeconds(60)));

    assertThat(ended.include(token("wang", "morning", NOW.minusSeconds(1)))).isTrue();
  }

  @Test
  void whatEndedLongerAgoThanATokenLivesIsForgotten() {
    ended.add(ended("yesterday", "", NOW.minus(Duration.ofHours(2))));

    assertThat(ended.include(token("wang", "yesterday", NOW))).isFalse();
  }

  private static EndedSession ended(String session, String subject, Instant end) {
    return EndedSession.newBuilder()
        .setSessionId(session)
        .setSubject(subject)
        .setEndTime(Timestamp.newBuilder().setSeconds(end.getEpochSecond()))
        .build();
  }

  private static TokenOrigin token(String subject, String session, Instant issued) {
    var claims = new JwtClaims();
    claims.setSubject(subject);
    claims.setStringClaim("sid", session);
    claims.setIssuedAt(NumericDate.fromSeconds(issued.getEpochSecond()));
    return TokenOrigin.of(new DefaultJWTCallerPrincipal(claims));
  }
}
