package cn.liandong.metrics.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks a title into lines of like length, between words where the usual parts of a bulletin's
 * title show where words end.
 */
final class TitleLines {

  private static final Pattern PART_END =
      Pattern.compile("(?<=关于|[月度期局厅馆部会]|平台)(?![的、和与及日）])|(?=应用|推广|情况|工作)");

  private final int fullLine;

  private TitleLines(int fullLine) {
    this.fullLine = fullLine;
  }

  /** A title no break is known for is left as one line, for Word to turn. */
  static List<String> of(String title, int fullLine) {
    var given = title.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (given.size() != 1) {
      return given;
    }
    return new TitleLines(fullLine).broken(given.getFirst());
  }

  private List<String> broken(String title) {
    if (fits(title)) {
      return List.of(title);
    }
    var bracket = title.endsWith("）") ? title.lastIndexOf('（') : 0;
    if (bracket > 0 && fits(title.substring(0, bracket))) {
      return List.of(title.substring(0, bracket), title.substring(bracket));
    }
    var lineCount = (int) Math.ceil(OfficialText.width(title) / fullLine);
    var best = best(List.of(PART_END.split(title)), lineCount);
    return best.isEmpty() ? List.of(title) : best;
  }

  /** The split with the shortest longest line, or none if a line would be too long. */
  private List<String> best(List<String> parts, int lineCount) {
    if (lineCount == 1) {
      var line = String.join("", parts);
      return fits(line) ? List.of(line) : List.of();
    }
    List<String> best = List.of();
    for (var i = 1; i < parts.size(); i++) {
      var first = String.join("", parts.subList(0, i));
      var rest = best(parts.subList(i, parts.size()), lineCount - 1);
      if (rest.isEmpty() || !fits(first)) {
        continue;
      }
      var lines = new ArrayList<>(List.of(first));
      lines.addAll(rest);
      if (best.isEmpty() || longest(lines) < longest(best)) {
        best = lines;
      }
    }
    return best;
  }

  /** Digits are wider than half a character in some of the fonts that stand in. */
  private boolean fits(String line) {
    var reserve = line.chars().anyMatch(Character::isDigit) ? 1 : 0;
    return OfficialText.width(line) + reserve <= fullLine;
  }

  private static double longest(List<String> lines) {
    return lines.stream().mapToDouble(OfficialText::width).max().orElse(0);
  }
}
