package cn.liandong.common.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RefusedCallsTest {

  private final RefusedCalls refused = new RefusedCalls(new SimpleMeterRegistry());

  @Test
  void theSameCallAgainIsCounted() {
    refused.add(from("192.0.2.1"));
    refused.add(from("192.0.2.1"));

    assertThat(refused.take()).isEqualTo(Map.of(from("192.0.2.1"), 2L));
    assertThat(refused.take()).isEmpty();
  }

  @Test
  void whatIdentityWasNotToldIsKept() {
    refused.add(from("192.0.2.1"));
    var untold = refused.take();
    refused.add(from("192.0.2.1"));

    refused.giveBack(untold);

    assertThat(refused.take()).isEqualTo(Map.of(from("192.0.2.1"), 2L));
  }

  @Property(tries = 50)
  void aFloodFromAnyNumberOfAddressesIsBoundedAndNoneIsLost(
      @ForAll @IntRange(min = 1, max = 5000) int addresses) {
    var flooded = new RefusedCalls(new SimpleMeterRegistry());
    for (int i = 0; i < addresses; i++) {
      flooded.add(from("address " + i));
    }

    var counts = flooded.take();

    assertThat(counts).hasSizeLessThanOrEqualTo(201);
    assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(addresses);
  }

  private static RefusedCall from(String address) {
    return new RefusedCall("metrics", address, "TOKEN_REFUSED");
  }
}
