package cn.liandong.organization.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What lookups have read at one stamp: units, and the paths that subjects may read below. Bounded
 * by starting over.
 */
record UnitMemory(Stamp stamp, Map<UUID, KnownUnit> units, Map<String, List<String>> roots) {

  private static final int MOST_UNITS = 20_000;
  private static final int MOST_SUBJECTS = 5_000;

  /** Revisions of units and grants, and the day on which they were read. */
  record Stamp(long units, long grants, LocalDate day) {}

  static UnitMemory of(Stamp stamp) {
    return new UnitMemory(stamp, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  void keep(UUID id, KnownUnit unit) {
    keep(units, id, unit, MOST_UNITS);
  }

  void keep(String subject, List<String> paths) {
    keep(roots, subject, paths, MOST_SUBJECTS);
  }

  private static <K, V> void keep(Map<K, V> map, K key, V value, int most) {
    if (map.size() >= most) {
      map.clear();
    }
    map.put(key, value);
  }
}
