package cn.liandong.metrics.warning;

import cn.liandong.common.period.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins consecutive periods below the line to episodes; a period without data ends none. Periods
 * are told in their order.
 */
final class Episodes {

  /**
   * @param periods periods below the line
   * @param open not yet back above the line
   * @param display the figure of the last period
   */
  record Episode(Period first, Period last, int periods, boolean open, String display) {

    private Episode longer(Period period, String figure) {
      return new Episode(first, period, periods + 1, true, figure);
    }

    private Episode closed() {
      return new Episode(first, last, periods, false, display);
    }
  }

  private final List<Episode> all = new ArrayList<>(1);

  void below(Period period, String display) {
    if (isOpen()) {
      all.add(all.removeLast().longer(period, display));
    } else {
      all.add(new Episode(period, period, 1, true, display));
    }
  }

  void above() {
    if (isOpen()) {
      all.add(all.removeLast().closed());
    }
  }

  private boolean isOpen() {
    return !all.isEmpty() && all.getLast().open();
  }

  List<Episode> all() {
    return all;
  }
}
