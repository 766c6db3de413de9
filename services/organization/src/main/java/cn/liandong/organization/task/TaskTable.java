package cn.liandong.organization.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table of duties: headings once or on every page, merged cells that stand for the rows below
 * them.
 */
final class TaskTable {

  private static final Set<Column> MERGED =
      Set.of(Column.SECTION, Column.LEAD, Column.SUPPORT, Column.DEADLINE);

  private final DepartmentNames departments;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final Map<Column, String> above = new EnumMap<>(Column.class);
  private final List<ReadTask> tasks = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  private TaskTable(DepartmentNames departments) {
    this.departments = departments;
  }

  /**
   * @param unread rows that belong to no task, as they stand
   * @param remarks Chinese sentences on how the table was read
   */
  record Reading(List<ReadTask> tasks, List<String> unread, List<String> remarks) {}

  static Reading read(List<List<String>> rows, DepartmentNames departments) {
    var table = new TaskTable(departments);
    rows.forEach(table::row);
    return new Reading(table.tasks, table.unread, table.remarks());
  }

  private void row(List<String> cells) {
    if (isHeading(cells)) {
      columns.clear();
      for (int at = 0; at < cells.size(); at++) {
        int place = at;
        Column.of(cells.get(at)).ifPresent(column -> columns.put(column, place));
      }
    } else if (columns.isEmpty()) {
      return;
    } else if (!cell(cells, Column.CONTENT).isEmpty() && hasNumber(cells)) {
      MERGED.stream()
          .filter(column -> !cell(cells, column).isEmpty())
          .forEach(column -> above.put(column, cell(cells, column)));
      tasks.add(task(cell(cells, Column.NUMBER), cell(cells, Column.CONTENT)));
    } else {
      unread.add(without(Column.PERSON, cells));
    }
  }

  private static boolean isHeading(List<String> cells) {
    Set<Column> found = new LinkedHashSet<>();
    cells.forEach(cell -> Column.of(cell).ifPresent(found::add));
    return found.contains(Column.CONTENT) && found.size() > 1;
  }

  /** In a table with a number of its own for every row, a row without one is a note. */
  private boolean hasNumber(List<String> cells) {
    return !columns.containsKey(Column.NUMBER)
        || columns.containsKey(Column.SECTION)
        || cell(cells, Column.NUMBER).matches("\\d+");
  }

  private ReadTask task(String numberCell, String content) {
    var problems = new ArrayList<String>();
    var numbered = Numbered.of(content);
    String number =
        !numbered.number().isEmpty() && columns.containsKey(Column.SECTION)
            ? numbered.number()
            : numberCell.isEmpty() ? Integer.toString(tasks.size() + 1) : numberCell;
    String words = columns.containsKey(Column.SECTION) ? numbered.words() : content;
    var leads = new ArrayList<>(departments.of(above.getOrDefault(Column.LEAD, ""), problems));
    var support = new ArrayList<>(departments.of(above.getOrDefault(Column.SUPPORT, ""), problems));
    if (leads.isEmpty() && !support.isEmpty()) {
      leads.add(support.removeFirst());
    }
    if (leads.isEmpty()) {
      problems.add("没有读到牵头部门。");
    }
    return new ReadTask(
        number,
        above.getOrDefault(Column.SECTION, ""),
        words.replaceAll("[，,、]$", ""),
        leads,
        support,
        deadline(words, problems),
        Target.in(words),
        problems);
  }

  private Deadline deadline(String words, List<String> problems) {
    if (!columns.containsKey(Column.DEADLINE)) {
      return Deadline.in(words);
    }
    String cell = above.getOrDefault(Column.DEADLINE, "");
    return Deadline.parse(cell)
        .orElseGet(() -> {
          problems.add("时限“%s”读不出来，请在导入后改写。".formatted(cell));
          return Deadline.NONE;
        });
  }

  private List<String> remarks() {
    var remarks = new ArrayList<String>();
    if (columns.containsKey(Column.PERSON)) {
      remarks.add("表中“责任人”一栏的姓名不保存，只记牵头部门的负责岗位。");
    }
    if (!columns.containsKey(Column.LEAD) && columns.containsKey(Column.SUPPORT)) {
      remarks.add("表中没有牵头一栏：责任单位的第一个作牵头，其余作配合。");
    }
    if (!columns.isEmpty() && !columns.containsKey(Column.DEADLINE)) {
      remarks.add("表中没有时限一栏：时限从任务内容里读，没有写的按政策包。");
    }
    return remarks;
  }

  private String cell(List<String> cells, Column column) {
    Integer at = columns.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at);
  }

  private String without(Column column, List<String> cells) {
    var kept = new ArrayList<>(cells);
    Integer at = columns.get(column);
    if (at != null && at < kept.size()) {
      kept.set(at, "");
    }
    kept.removeIf(String::isEmpty);
    return String.join(" ", kept);
  }

  /** Words that start with a number of their own, such as 4.组织学校. */
  private record Numbered(String number, String words) {

    private static final Pattern START = Pattern.compile("^(\\d+)\\s*[.．、](?!\\d)\\s*");

    static Numbered of(String content) {
      var matcher = START.matcher(content);
      return matcher.find()
          ? new Numbered(matcher.group(1), content.substring(matcher.end()))
          : new Numbered("", content);
    }
  }
}
