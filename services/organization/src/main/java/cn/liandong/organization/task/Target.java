package cn.liandong.organization.task;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A figure that a task must reach.
 *
 * @param text as written, such as 20节
 * @param number in the unit; 20 for 五分之一, whose unit is %
 */
record Target(String text, String number, String unit) {

  private static final Pattern FIGURE =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(%|人次|课时|学时|万元|节|所|名|堂|次|个|门|项|支|人|条|间|场)|五分之一");
  private static final String FIFTH = "五分之一";

  static Target of(String text) {
    List<Target> found = in(text);
    return found.isEmpty() ? new Target(text, "", "") : found.getFirst();
  }

  /** Every figure with a unit, in the order of the words. */
  static List<Target> in(String content) {
    return FIGURE.matcher(content).results().map(Target::of).toList();
  }

  private static Target of(MatchResult figure) {
    String text = figure.group().replaceAll("\\s", "");
    return text.equals(FIFTH)
        ? new Target(text, "20", "%")
        : new Target(text, figure.group(1), figure.group(2));
  }
}
