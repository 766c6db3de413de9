package cn.liandong.gateway.identity.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Throttle throttle =
      new Throttle(
          new Clock() {
            @Override
            public Instant instant() {
              return now.get();
            }

            @Override
            public ZoneId getZone() {
              return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          });

  @Test
  void anAddressThatWasWrongTooOftenWaitsTenMinutes() {
    for (var attempt = 0; attempt < Throttle.WRONG_ATTEMPTS; attempt++) {
      assertThat(throttle.admits("a")).isTrue();
      throttle.failed("a");
    }

    assertThat(throttle.admits("a")).isFalse();
    assertThat(throttle.admits("b")).isTrue();
    now.set(Instant.EPOCH.plus(Duration.ofMinutes(10)));
    assertThat(throttle.admits("a")).isTrue();
  }

  @Test
  void manyAddressesShareOneLimit() {
    for (var address = 0; address < 11_000; address++) {
      throttle.failed("address " + address);
    }

    assertThat(throttle.admits("address 0")).isTrue();
    assertThat(throttle.admits("one more")).isFalse();
  }
}
