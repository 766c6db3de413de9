package cn.liandong.metrics.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Mean and median of schools, on values of ten places. */
public final class Middle {

  private static final int PLACES = 10;

  private Middle() {}

  /**
   * @param values not empty
   */
  public static BigDecimal mean(List<BigDecimal> values) {
    return values.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.size()), PLACES, RoundingMode.HALF_UP);
  }

  /**
   * @param values not empty
   */
  public static BigDecimal median(List<BigDecimal> values) {
    var sorted = values.stream().sorted().toList();
    var half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted
            .get(half - 1)
            .add(sorted.get(half))
            .divide(BigDecimal.TWO, PLACES, RoundingMode.HALF_UP);
  }
}
