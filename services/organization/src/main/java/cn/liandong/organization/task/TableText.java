package cn.liandong.organization.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a table that was copied as text. Policy documents come in these shapes: a row a line
 * with tabs, a cell a line with rows parted by blank lines, cells ended by bars, rows inside bars.
 */
final class TableText {

  private static final Pattern BAR = Pattern.compile("[|｜]");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n(?: *\\n)+");
  private static final Pattern CELL_LINE = Pattern.compile("(?m)^\\t[^\\t\\n]*$");
  private static final Pattern ROW_LINE = Pattern.compile("(?m)^[^\\t\\n]+\\t[^\\n]*$");
  private static final Pattern BARRED_LINE = Pattern.compile("(?m)^[|｜].*[|｜]\\s*$");
  private static final Pattern RULED_LINE = Pattern.compile("[|｜\\s:-]+");
  private static final String WIDE = "０１２３４５６７８９％．";
  private static final String NARROW = "0123456789%.";
  private static final Pattern GAP =
      Pattern.compile("(?<=[\\p{IsHan}\\p{P}])\\s+|\\s+(?=[\\p{IsHan}\\p{P}])");

  private TableText() {}

  static List<List<String>> rows(String pasted) {
    String text = pasted.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
    Stream<List<String>> rows;
    if (count(BARRED_LINE, text) > 2) {
      rows = text.lines().filter(line -> !RULED_LINE.matcher(line).matches()).map(TableText::bars);
    } else if (BAR.matcher(text).find()) {
      rows = folded(BAR.splitAsStream(text).map(TableText::clean).toList()).stream();
    } else if (count(CELL_LINE, text) > count(ROW_LINE, text)) {
      rows = cellByLine(text).stream();
    } else {
      rows = text.lines().map(line -> List.of(line.split("\t", -1)));
    }
    return rows.map(row -> row.stream().map(TableText::clean).toList())
        .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
        .toList();
  }

  /** Wide digits made plain; line ends and spaces beside Chinese taken out. */
  static String clean(String cell) {
    String plain =
        cell.codePoints()
            .mapToObj(Character::toString)
            .map(c -> WIDE.contains(c) ? NARROW.charAt(WIDE.indexOf(c)) + "" : c)
            .collect(Collectors.joining());
    return GAP.matcher(plain.strip()).replaceAll("").replaceAll("\\s+", " ");
  }

  private static List<String> bars(String line) {
    String inner = line.strip().replaceAll("^[|｜]|[|｜]$", "");
    return List.of(BAR.split(inner, -1));
  }

  /** Cells without rows: the headings say how many make one. */
  private static List<List<String>> folded(List<String> cells) {
    int first = 0;
    while (first < cells.size() && Column.of(cells.get(first)).isEmpty()) {
      first++;
    }
    int width = 0;
    while (first + width < cells.size() && Column.of(cells.get(first + width)).isPresent()) {
      width++;
    }
    var rows = new ArrayList<List<String>>();
    cells.subList(0, first).forEach(title -> rows.add(List.of(title)));
    for (int at = first; width > 0 && at < cells.size(); at += width) {
      rows.add(cells.subList(at, Math.min(at + width, cells.size())));
    }
    return rows;
  }

  private static List<List<String>> cellByLine(String text) {
    var rows = new ArrayList<List<String>>();
    for (String block : BLANK_LINES.split(text)) {
      var cells = new ArrayList<String>();
      block
          .lines()
          .forEach(line -> {
            if (line.startsWith("\t")) {
              cells.add(line.strip());
            } else if (cells.isEmpty()) {
              rows.add(List.of(line));
            } else {
              cells.add(cells.removeLast() + line);
            }
          });
      rows.add(cells);
    }
    return rows;
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }
}
