package cn.liandong.imports.table;

import cn.liandong.imports.template.TemplateColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the template's columns by saved mapping, whole heading, end of the heading, last part. */
public final class ColumnMatcher {

  /** The column that error workbooks carry. */
  public static final String REASON_HEADING = "错误原因";

  private static final Pattern MEASURE = Pattern.compile("\\((人|个|名|所|次|人次|条|台|天|节|%|必填|选填)\\)$");
  private static final int WHOLE = 100;
  private static final int JOINED = 95;
  private static final int END = 90;
  private static final int ONLY_PART = 80;
  private static final int SAME_LAST_PART = 40;

  private record Pair(int position, int column, int score) {}

  private final List<TemplateColumn> template;
  private final List<List<List<String>>> accepted = new ArrayList<>();
  private final Map<String, String> saved;

  /**
   * @param saved field by heading key, empty for a column to leave out
   */
  public ColumnMatcher(List<TemplateColumn> template, Map<String, String> saved) {
    this.template = template;
    this.saved = saved;
    for (var column : template) {
      var headings = new ArrayList<List<String>>();
      column.headings().forEach(heading -> headings.add(normal(heading)));
      headings.add(normal(List.of(column.name())));
      accepted.add(headings);
    }
  }

  /** Under which a mapping is saved; a repeated heading is told apart by its occurrence. */
  public static List<String> keys(List<List<String>> paths) {
    var seen = new HashMap<String, Integer>();
    var keys = new ArrayList<String>();
    for (var path : paths) {
      var key = String.join("/", normal(path));
      int occurrence = seen.merge(key, 1, Integer::sum);
      keys.add(occurrence == 1 ? key : key + "#" + occurrence);
    }
    return keys;
  }

  ColumnMap match(List<List<String>> paths) {
    var positions = new int[template.size()];
    Arrays.fill(positions, -1);
    var free = new boolean[paths.size()];
    var normal = paths.stream().map(ColumnMatcher::normal).toList();
    int reasons = normal.indexOf(List.of(REASON_HEADING));
    for (int i = 0; i < free.length; i++) {
      free[i] = i != reasons && !normal.get(i).isEmpty();
    }
    applySaved(keys(paths), positions, free);
    for (var pair : pairs(normal, positions, free)) {
      if (positions[pair.column()] < 0 && free[pair.position()]) {
        positions[pair.column()] = pair.position();
        free[pair.position()] = false;
      }
    }
    return new ColumnMap(template, positions, reasons);
  }

  private void applySaved(List<String> keys, int[] positions, boolean[] free) {
    for (int i = 0; i < free.length; i++) {
      var field = free[i] ? saved.get(keys.get(i)) : null;
      if (field == null) {
        continue;
      }
      free[i] = false;
      for (int column = 0; column < positions.length; column++) {
        if (template.get(column).field().equals(field) && positions[column] < 0) {
          positions[column] = i;
        }
      }
    }
  }

  private List<Pair> pairs(List<List<String>> paths, int[] positions, boolean[] free) {
    var pairs = new ArrayList<Pair>();
    for (int column = 0; column < template.size(); column++) {
      var ofColumn = new ArrayList<Pair>();
      for (int i = 0; i < paths.size() && positions[column] < 0; i++) {
        int score = free[i] ? score(paths.get(i), column) : 0;
        if (score > 0) {
          ofColumn.add(new Pair(i, column, score));
        }
      }
      int highest = ofColumn.stream().mapToInt(Pair::score).max().orElse(0);
      var candidates = ofColumn.stream().filter(pair -> pair.score() == highest).toList();
      boolean unclear = highest <= ONLY_PART && candidates.size() > 1;
      pairs.addAll(unclear ? List.of() : candidates);
    }
    pairs.sort(Comparator.comparingInt(Pair::score).reversed().thenComparingInt(Pair::position));
    return pairs;
  }

  private int score(List<String> path, int column) {
    int score = 0;
    for (var heading : accepted.get(column)) {
      score = Math.max(score, score(path, heading));
    }
    return score;
  }

  private int score(List<String> path, List<String> heading) {
    int extra = path.size() - heading.size();
    if (path.equals(heading)) {
      return WHOLE;
    }
    if (String.join("", path).equals(String.join("", heading))) {
      return JOINED;
    }
    if (extra > 0 && path.subList(extra, path.size()).equals(heading)) {
      return heading.size() > 1 ? END : ONLY_PART;
    }
    return path.getLast().equals(heading.getLast()) && isOnlyColumnEnding(heading.getLast())
        ? SAME_LAST_PART
        : 0;
  }

  private boolean isOnlyColumnEnding(String part) {
    return accepted.stream()
            .filter(
                headings -> headings.stream().anyMatch(heading -> heading.getLast().equals(part)))
            .count()
        == 1;
  }

  private static List<String> normal(List<String> path) {
    return path.stream().map(ColumnMatcher::normal).filter(part -> !part.isEmpty()).toList();
  }

  private static String normal(String part) {
    var key = Texts.key(part);
    key = key.startsWith("*") ? key.substring(1) : key;
    key = key.endsWith("*") || key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
    return MEASURE.matcher(key).replaceAll("");
  }
}
