package cn.liandong.seeds.pack;

import java.util.List;

/**
 * @param quota null where the document gives no number
 * @param units units that count and that may be designated
 * @param spread level and number of units that must all have one; null for no such rule
 * @param listed names of schools that the document itself lists
 */
public record Batch(
    String code, String name, Quota quota, UnitFilter units, Spread spread, List<String> listed) {

  public Batch {
    units = units == null ? UnitFilter.ALL : units;
    listed = listed == null ? List.of() : List.copyOf(listed);
  }

  /** Designations must reach this many units of a level. */
  public record Spread(UnitLevel level, int number) {}
}
