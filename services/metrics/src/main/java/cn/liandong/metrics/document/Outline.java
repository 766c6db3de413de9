package cn.liandong.metrics.document;

import java.util.Arrays;

/** Counts headings: a heading starts the levels below it anew. */
final class Outline {

  private final int[] counts = new int[5];

  String number(int level) {
    var count = ++counts[level];
    Arrays.fill(counts, level + 1, counts.length, 0);
    return switch (level) {
      case 1 -> ChineseNumerals.of(count) + "、";
      case 2 -> "（" + ChineseNumerals.of(count) + "）";
      case 3 -> count + ".";
      case 4 -> "（" + count + "）";
      default -> throw new IllegalArgumentException("level " + level + " has no number");
    };
  }
}
