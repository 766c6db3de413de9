package cn.liandong.gateway.identity.activation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Wrong attempts by address within ten minutes. A whole school sits behind one address, so right
 * ones do not count.
 */
@ApplicationScoped
class Throttle {
  static final int WRONG_ATTEMPTS = 30;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int MOST_ADDRESSES = 10_000;
  private static final String REST = "";

  private final Clock clock;
  private final Map<String, Integer> failures = new HashMap<>();
  private Instant end = Instant.MIN;

  Throttle(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean admits(String address) {
    renew();
    return failures.getOrDefault(key(address), 0) < WRONG_ATTEMPTS;
  }

  synchronized void failed(String address) {
    renew();
    failures.merge(key(address), 1, Integer::sum);
  }

  private String key(String address) {
    var room = failures.containsKey(address) || failures.size() < MOST_ADDRESSES;
    return room ? address : REST;
  }

  private void renew() {
    var now = clock.instant();
    if (!now.isBefore(end)) {
      failures.clear();
      end = now.plus(WINDOW);
    }
  }
}
