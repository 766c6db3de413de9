package cn.liandong.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table that GitHub and a terminal both show. */
public final class MarkdownTable {

  private final List<List<String>> rows = new ArrayList<>();
  private final String title;

  public MarkdownTable(String title, String... heading) {
    this.title = title;
    rows.add(List.of(heading));
    rows.add(Collections.nCopies(heading.length, "---"));
  }

  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  public void print(PrintStream out) {
    out.println();
    out.println("**" + title + "**");
    out.println();
    rows.forEach(row -> out.println("| " + String.join(" | ", row) + " |"));
  }

  /** How a figure stands to a goal that is a most. */
  public static String atMost(double value, double goal, String unit) {
    return "≤ %.0f %s: %s, %.2f × the goal"
        .formatted(goal, unit, value <= goal ? "met" : "**missed**", value / goal);
  }

  /** How a figure stands to a goal that is a least. */
  public static String atLeast(double value, double goal) {
    return "≥ %.0f ×: %s, %.2f ×".formatted(goal, value >= goal ? "met" : "**missed**", value);
  }
}
