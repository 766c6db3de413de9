package cn.liandong.metrics.warning;

import cn.liandong.common.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** Joins consecutive periods below the line to episodes; a period without data ends none. */
final class Episodes {

  /** Against the line of one period. */
  enum Side {
    BELOW,
    ABOVE,
    MISSING
  }

  /**
   * @param periods periods below the line
   * @param open not yet back above the line
   */
  record Episode(Period first, Period last, int periods, boolean open) {}

  private Episodes() {}

  /**
   * @param sides in the order of periods
   */
  static List<Episode> of(SequencedMap<Period, Side> sides) {
    var episodes = new ArrayList<Episode>();
    Episode current = null;
    for (var entry : sides.entrySet()) {
      var period = entry.getKey();
      switch (entry.getValue()) {
        case BELOW ->
            current =
                current == null
                    ? new Episode(period, period, 1, true)
                    : new Episode(current.first, period, current.periods + 1, true);
        case ABOVE -> {
          if (current != null) {
            episodes.add(new Episode(current.first, current.last, current.periods, false));
            current = null;
          }
        }
        case MISSING -> {}
      }
    }
    if (current != null) {
      episodes.add(current);
    }
    return episodes;
  }
}
