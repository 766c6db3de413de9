package cn.liandong.metrics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate as the fraction it is: {@code factor × numerator ÷ denominator}.
 *
 * @param denominator positive
 */
public record Quotient(long numerator, long denominator, int factor) {

  private static final int PLACES = 20;

  public Quotient {
    if (denominator <= 0) {
      throw new IllegalArgumentException("denominator " + denominator);
    }
  }

  public static Quotient whole(long value) {
    return new Quotient(value, 1, 1);
  }

  /** Equal fractions give equal values, and different ones of up to ten digits different values. */
  public BigDecimal value() {
    return BigDecimal.valueOf(numerator)
        .multiply(BigDecimal.valueOf(factor))
        .divide(BigDecimal.valueOf(denominator), PLACES, RoundingMode.HALF_UP);
  }
}
