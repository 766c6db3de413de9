package cn.liandong.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiddleTest {

  private static List<BigDecimal> of(int... values) {
    return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
  }

  @Test
  void theMedianOfAnEvenCountLiesBetweenTheTwoInTheMiddle() {
    assertThat(Middle.median(of(9, 1, 4, 2))).isEqualByComparingTo("3");
  }

  @Test
  void theMedianOfAnOddCountIsTheOneInTheMiddle() {
    assertThat(Middle.median(of(9, 1, 4))).isEqualByComparingTo("4");
  }

  @Test
  void theMeanKeepsTenPlaces() {
    assertThat(Middle.mean(of(1, 0, 0))).isEqualByComparingTo("0.3333333333");
  }
}
