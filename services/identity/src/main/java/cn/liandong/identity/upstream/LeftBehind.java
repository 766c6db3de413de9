package cn.liandong.identity.upstream;

import cn.liandong.common.error.Failure;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Takes away who came from the upstream and closed the window before being led on. */
@ApplicationScoped
class LeftBehind {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final BrokeredUsers users;
  private final Clock clock;

  LeftBehind(BrokeredUsers users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  @Scheduled(
      every = "1m",
      identity = "identity-upstream-left-behind",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void dismiss() {
    try {
      users.leftBehind(clock.instant().minus(PATIENCE)).forEach(users::dismiss);
    } catch (Failure away) {
      Log.infof("arrivals from upstream wait for keycloak reason=%s", away.reason());
    }
  }
}
