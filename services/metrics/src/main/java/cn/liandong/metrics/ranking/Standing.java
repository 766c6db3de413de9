package cn.liandong.metrics.ranking;

import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands inside its peer group.
 *
 * @param rank from 1, the best; equal values share a rank (1, 2, 2, 4)
 * @param of ranked members of the group
 * @param excludedBecause Chinese; then rank is 0
 */
public record Standing<T>(
    T member, String group, int rank, int of, @Nullable String excludedBecause) {

  public boolean ranked() {
    return rank > 0;
  }
}
