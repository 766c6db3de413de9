package cn.liandong.metrics.indicator;

import cn.liandong.common.period.Period;
import cn.liandong.seeds.pack.Formulas;
import cn.liandong.seeds.pack.Indicator;
import java.util.LinkedHashMap;
import java.util.List;

/** All versions of all indicators of a pack. */
public final class Measures {

  private final List<Measure> versions;

  private Measures(List<Measure> versions) {
    this.versions = versions;
  }

  public static Measures compile(List<Indicator> definitions, Formulas formulas) {
    return new Measures(definitions.stream().map(d -> Measure.compile(d, formulas)).toList());
  }

  /**
   * The newest version of each that was in force on the period's last day; before that the first.
   */
  public List<Measure> in(Period period) {
    var chosen = new LinkedHashMap<String, Measure>();
    for (var version : versions) {
      chosen.merge(version.code(), version, (kept, next) -> later(kept, next, period));
    }
    return List.copyOf(chosen.values());
  }

  private static Measure later(Measure kept, Measure next, Period period) {
    var from = next.definition().effectiveFrom();
    var inForce = !from.isAfter(period.lastDay());
    return inForce && from.isAfter(kept.definition().effectiveFrom()) ? next : kept;
  }
}
