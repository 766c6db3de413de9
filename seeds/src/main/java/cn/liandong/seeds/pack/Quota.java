package cn.liandong.seeds.pack;

import java.math.BigInteger;

/**
 * How many units are to be designated: a number or a share of those there are.
 *
 * @param number null when a share
 * @param share null when a number
 */
public record Quota(Bound bound, Integer number, Share share) {

  /** Whether the number may be passed. */
  public enum Bound {
    AT_LEAST,
    EXACTLY,
    AT_MOST;

    public boolean closes() {
      return this != AT_LEAST;
    }
  }

  /** How a part of a unit counts. */
  public enum Rounding {
    UP,
    DOWN,
    HALF_UP
  }

  /** Exact: 1/5 of 11 rounded up is 3. */
  public record Share(int numerator, int denominator, Rounding rounding) {

    int of(int whole) {
      var product = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(numerator));
      var parts = product.divideAndRemainder(BigInteger.valueOf(denominator));
      var doubled = parts[1].shiftLeft(1).compareTo(BigInteger.valueOf(denominator));
      var up =
          switch (rounding) {
            case UP -> parts[1].signum() > 0;
            case DOWN -> false;
            case HALF_UP -> doubled >= 0;
          };
      return parts[0].intValueExact() + (up ? 1 : 0);
    }
  }

  public int of(int units) {
    return share == null ? number : share.of(units);
  }
}
