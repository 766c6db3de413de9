package cn.liandong.organization.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What held of a unit from one day until another.
 *
 * @param to exclusive, {@link #OPEN} while nothing ends it
 * @param path ids from the root to the unit, each ended by a slash; empty until placed
 */
public record Version(LocalDate from, LocalDate to, Facts facts, String path) {

  public static final LocalDate OPEN = LocalDate.MAX;

  public Version {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("version from " + from + " to " + to);
    }
  }

  public boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && to.isAfter(day);
  }

  Version until(LocalDate end) {
    return new Version(from, end, facts, path);
  }

  Version with(LocalDate start, Facts newFacts) {
    return new Version(start, to, newFacts, path);
  }

  /** Neighbours that say the same become one. */
  static List<Version> joined(List<Version> versions) {
    var joined = new ArrayList<Version>();
    for (var next : versions) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && last.to.equals(next.from)
          && last.facts.equals(next.facts)
          && last.path.equals(next.path)) {
        joined.set(joined.size() - 1, last.until(next.to));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
