package cn.liandong.metrics.streak;

import java.util.List;

/**
 * Counts consecutive periods on a list, backwards from the latest.
 *
 * @param consecutive periods that make the streak complete
 * @param missing what a period without data does to a streak
 */
public record Streak(int consecutive, Missing missing) {

  /** A unit in one period. */
  public enum Mark {
    LISTED,
    CLEAR,
    MISSING
  }

  /** What a period without data does. */
  public enum Missing {
    BREAKS,
    /** It neither counts nor ends the streak. */
    BRIDGES
  }

  /**
   * @param marks oldest first; the last is the period at hand
   */
  public int length(List<Mark> marks) {
    var length = 0;
    for (var mark : marks.reversed()) {
      switch (mark) {
        case LISTED -> length++;
        case CLEAR -> {
          return length;
        }
        case MISSING -> {
          if (missing == Missing.BREAKS || length == 0) {
            return length;
          }
        }
      }
    }
    return length;
  }

  /** Whether the periods before these could lengthen the streak. */
  boolean couldBeLonger(List<Mark> marks) {
    var ended =
        marks.contains(Mark.CLEAR) || (missing == Missing.BREAKS && marks.contains(Mark.MISSING));
    return !ended && !marks.isEmpty() && marks.getLast() == Mark.LISTED;
  }

  public boolean reached(List<Mark> marks) {
    return length(marks) >= consecutive;
  }
}
