package cn.liandong.imports.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the heading is and what it says.
 *
 * @param first index of its first row among the first rows of the sheet
 * @param last index of its last row
 * @param paths parts of each column's heading, empty for a column without one
 */
record Heading(int first, int last, List<List<String>> paths, ColumnMap columns) {

  private static final int DEEPEST = 3;

  /** The rows that name most of the template's columns; null when no row looks like a heading. */
  static @Nullable Heading find(HeadGrid grid, ColumnMatcher matcher) {
    Heading best = null;
    for (int first = 0; first < grid.height(); first++) {
      if (!grid.isHeadingLike(first)) {
        continue;
      }
      int likely = first;
      while (likely - first < DEEPEST - 1 && grid.continues(likely)) {
        likely++;
      }
      best = better(best, at(grid, matcher, first, likely));
      for (int last = first; last < Math.min(grid.height(), first + DEEPEST); last++) {
        if (last == first || grid.isHeadingLike(last)) {
          best = better(best, at(grid, matcher, first, last));
        }
      }
    }
    return best;
  }

  private static Heading better(@Nullable Heading best, Heading other) {
    return best == null || other.columns.matched() > best.columns.matched() ? other : best;
  }

  private static Heading at(HeadGrid grid, ColumnMatcher matcher, int first, int last) {
    var paths = new ArrayList<List<String>>();
    for (int column = 0; column < grid.width(); column++) {
      paths.add(grid.path(first, last, column));
    }
    return new Heading(first, last, paths, matcher.match(paths));
  }
}
