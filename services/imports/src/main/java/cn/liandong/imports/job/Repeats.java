package cn.liandong.imports.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of the file that say the same thing: usually one unit twice. */
final class Repeats {

  /** A row of the file. */
  record Place(int sheet, int row) {}

  private final Set<Object> seen = new HashSet<>();
  private final Map<List<@Nullable Object>, Place> first = new HashMap<>();
  private final Map<List<@Nullable Object>, List<Place>> repeated = new LinkedHashMap<>();

  /**
   * @param unit its id, or for a new unit its code or name; null where the row stands for none
   * @param key the unit and the template's row key
   */
  void add(@Nullable Object unit, List<@Nullable Object> key, int sheet, int row) {
    if (unit != null) {
      seen.add(unit);
    }
    var place = new Place(sheet, row);
    var earlier = first.putIfAbsent(key, place);
    if (earlier != null) {
      repeated.computeIfAbsent(key, _ -> new ArrayList<>(List.of(earlier))).add(place);
    }
  }

  Set<Object> seen() {
    return seen;
  }

  Map<List<@Nullable Object>, List<Place>> repeated() {
    return repeated;
  }
}
