package cn.liandong.common.token;

import cn.liandong.proto.identity.v1.EndedSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Sign-ins that ended while tokens of theirs may still be valid, for this process. */
@ApplicationScoped
class EndedSessions {

  /** Longer than any access token lives. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
  private final Map<String, Instant> subjects = new ConcurrentHashMap<>();
  private final Clock clock;

  EndedSessions(Clock clock) {
    this.clock = clock;
  }

  boolean include(JsonWebToken token) {
    var session = Objects.requireNonNullElse(token.<String>getClaim("sid"), "");
    var allEnded = subjects.get(Objects.requireNonNullElse(token.getSubject(), ""));
    return sessions.containsKey(session)
        || allEnded != null && token.getIssuedAtTime() <= allEnded.getEpochSecond();
  }

  void add(EndedSession ended) {
    var time = Instant.ofEpochSecond(ended.getEndTime().getSeconds());
    if (ended.getSubject().isEmpty()) {
      sessions.put(ended.getSessionId(), time);
    } else {
      subjects.merge(ended.getSubject(), time, (one, other) -> one.isAfter(other) ? one : other);
    }
    forget(clock.instant().minus(KEPT));
  }

  private void forget(Instant before) {
    sessions.values().removeIf(time -> time.isBefore(before));
    subjects.values().removeIf(time -> time.isBefore(before));
  }
}
