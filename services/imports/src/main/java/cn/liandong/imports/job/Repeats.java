package cn.liandong.imports.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Units that stand in more than one row of the file. */
final class Repeats {

  /** A row of the file. */
  record Place(int sheet, int row) {}

  private final Map<Object, Place> first = new HashMap<>();
  private final Map<Object, List<Place>> repeated = new LinkedHashMap<>();

  /**
   * @param unit its id, or for a new unit its code or name
   */
  void add(Object unit, int sheet, int row) {
    var place = new Place(sheet, row);
    var earlier = first.putIfAbsent(unit, place);
    if (earlier != null) {
      repeated.computeIfAbsent(unit, _ -> new ArrayList<>(List.of(earlier))).add(place);
    }
  }

  Set<Object> seen() {
    return first.keySet();
  }

  Map<Object, List<Place>> repeated() {
    return repeated;
  }
}
