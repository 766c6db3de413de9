package cn.liandong.seeds.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one of the first four is given. All units tied across the boundary belong to the list.
 *
 * @param below an absolute line in the indicator's display unit; the value itself is not below
 * @param atMostPercent caps {@code bottom} and {@code top} for small groups
 */
public record Tail(
    @Nullable Integer bottom,
    @Nullable Integer top,
    @Nullable BigDecimal bottomPercent,
    @Nullable BigDecimal below,
    @Nullable BigDecimal atMostPercent) {

  public enum Kind {
    BOTTOM,
    TOP,
    BELOW
  }

  public Kind kind() {
    if (below != null) {
      return Kind.BELOW;
    }
    return top != null ? Kind.TOP : Kind.BOTTOM;
  }

  /** Places on the list among so many ranked units; meaningless for an absolute line. */
  public int size(int ranked) {
    if (bottomPercent != null) {
      return share(bottomPercent, ranked);
    }
    Integer count = top != null ? top : bottom;
    int places = count == null ? 0 : Math.min(count, ranked);
    return atMostPercent == null ? places : Math.min(places, share(atMostPercent, ranked));
  }

  private static int share(BigDecimal percent, int ranked) {
    return percent
        .multiply(BigDecimal.valueOf(ranked))
        .movePointLeft(2)
        .setScale(0, RoundingMode.FLOOR)
        .intValueExact();
  }
}
