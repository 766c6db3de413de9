package cn.liandong.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuotientTest {

  @Test
  void aRateIsNotCutOffAsWholeNumbersWouldBe() {
    assertThat(new Quotient(30, 84, 100).value()).isGreaterThan(BigDecimal.valueOf(35));
  }

  @Test
  void aZeroHeadcountHasNoRate() {
    assertThatThrownBy(() -> new Quotient(1, 0, 100)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void valuesAreEqualExactlyWhenTheFractionsAre(
      @ForAll @IntRange(max = 5000) int a,
      @ForAll @IntRange(min = 1, max = 5000) int b,
      @ForAll @IntRange(max = 5000) int c,
      @ForAll @IntRange(min = 1, max = 5000) int d) {
    var first = new Quotient(a, b, 100).value();
    var second = new Quotient(c, d, 100).value();

    assertThat(Integer.signum(first.compareTo(second)))
        .isEqualTo(Long.signum((long) a * d - (long) c * b));
  }
}
