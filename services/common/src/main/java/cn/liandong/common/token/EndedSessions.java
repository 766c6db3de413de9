package cn.liandong.common.token;

import cn.liandong.proto.identity.v1.EndedSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

  boolean include(TokenOrigin token) {
    var allEnded = subjects.get(token.subject());
    return sessions.containsKey(token.session())
        || allEnded != null && token.issuedTime() <= allEnded.getEpochSecond();
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
