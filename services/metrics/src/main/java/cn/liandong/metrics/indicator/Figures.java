package cn.liandong.metrics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How figures are written for people: half-up, with the places that the definition names. */
public final class Figures {

  private static final int WIRE_PLACES = 10;

  private Figures() {}

  public static String show(Measure measure, BigDecimal value) {
    return rounded(measure, value).toPlainString() + measure.definition().unit();
  }

  /** Empty for a missing value. */
  public static String show(Measure measure, Optional<BigDecimal> value) {
    return value.map(v -> show(measure, v)).orElse("");
  }

  /** Difference of the two figures as they are shown, so that readers can check it. */
  public static Optional<BigDecimal> change(
      Measure measure, Optional<BigDecimal> now, Optional<BigDecimal> before) {
    return now.flatMap(n -> before.map(b -> rounded(measure, n).subtract(rounded(measure, b))));
  }

  public static BigDecimal rounded(Measure measure, BigDecimal value) {
    return value.setScale(measure.definition().decimals(), RoundingMode.HALF_UP);
  }

  public static String wire(BigDecimal value) {
    return value.setScale(WIRE_PLACES, RoundingMode.HALF_UP).toPlainString();
  }
}
