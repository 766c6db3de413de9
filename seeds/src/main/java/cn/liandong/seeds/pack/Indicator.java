package cn.liandong.seeds.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of an indicator.
 *
 * @param numerator CEL over whole numbers; empty for {@link IndicatorKind#GAP}
 * @param denominator CEL over whole numbers; only for {@link IndicatorKind#QUOTIENT}, else empty
 * @param unit "%", "个百分点" or empty
 */
public record Indicator(
    String code,
    String name,
    String definition,
    IndicatorKind kind,
    String numerator,
    String denominator,
    int factor,
    String unit,
    int decimals,
    Section section,
    int version,
    LocalDate effectiveFrom,
    @Nullable Gap gap,
    @Nullable Target target,
    Basis basis) {

  public Indicator {
    numerator = Text.orEmpty(numerator);
    denominator = Text.orEmpty(denominator);
    unit = Text.orEmpty(unit);
  }

  /** The unit of the difference of two values. */
  public String differenceUnit() {
    return differenceUnit(unit);
  }

  /** A rate falls by percentage points, not by percent. */
  public static String differenceUnit(String unit) {
    return unit.equals("%") ? "个百分点" : unit;
  }
}
