package cn.liandong.organization.body;

import cn.liandong.seeds.pack.YearlyCheck;
import java.util.List;
import java.util.Optional;

/** Failed yearly checks in a row. A year without a check breaks the row. */
final class FailedYears {

  private FailedYears() {}

  /** How many years up to the last one checked have failed one after the other. */
  static int inARow(List<Check> newestFirst) {
    var count = 0;
    for (var check : newestFirst) {
      if (check.passed() || check.year() != newestFirst.getFirst().year() - count) {
        break;
      }
      count++;
    }
    return count;
  }

  /** The last of the failed years whose consequence nobody has decided on yet. */
  static Optional<Integer> undecided(
      YearlyCheck rule, List<Check> newestFirst, List<Removal> removals) {
    if (newestFirst.isEmpty() || inARow(newestFirst) < rule.failedYears()) {
      return Optional.empty();
    }
    var last = newestFirst.getFirst().year();
    return removals.stream().anyMatch(removal -> removal.year() == last)
        ? Optional.empty()
        : Optional.of(last);
  }
}
