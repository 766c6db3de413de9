package cn.liandong.imports.table;

import cn.liandong.imports.sheet.SheetHandler;
import cn.liandong.imports.sheet.SheetInfo;
import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.template.TableLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the heading of every sheet and hands on what stands below it. */
public final class TableReader implements SheetHandler {

  private static final int FIRST_ROWS = 40;
  private static final int LEAST_REQUIRED = 2;

  private final TableLayout layout;
  private final ColumnMatcher matcher;
  private final TableListener listener;
  private final List<SheetReport> reports = new ArrayList<>();
  private final List<Integer> requiredMatched = new ArrayList<>();
  private List<SheetRow> first = new ArrayList<>();
  private @Nullable SheetInfo sheet;
  private @Nullable Table table;
  private Titles elsewhere = Titles.read(List.of());
  private boolean waiting;

  public TableReader(
      TableLayout layout, Map<String, String> savedMappings, TableListener listener) {
    this.layout = layout;
    this.matcher = new ColumnMatcher(layout.columns(), savedMappings);
    this.listener = listener;
  }

  @Override
  public boolean startSheet(SheetInfo info) {
    if (info.hidden()) {
      add(SheetReports.of(info).ignored("隐藏的工作表"), 0);
      return false;
    }
    sheet = info;
    first = new ArrayList<>();
    table = null;
    waiting = true;
    return true;
  }

  @Override
  public void row(SheetRow row) {
    if (waiting) {
      first.add(row);
      if (first.size() == FIRST_ROWS) {
        findTable();
      }
    } else if (table != null) {
      listener.row(table, row, RowKind.of(row, table.columns()));
    }
  }

  @Override
  public void endSheet() {
    if (waiting) {
      findTable();
    }
  }

  /** One for each sheet, in order; call when the file has been read. */
  public List<SheetReport> reports() {
    boolean anyRead = reports.stream().anyMatch(SheetReport::isRead);
    var result = new ArrayList<SheetReport>();
    for (int i = 0; i < reports.size(); i++) {
      var report = reports.get(i);
      boolean foreign = requiredMatched.get(i) < LEAST_REQUIRED && anyRead;
      result.add(
          report.ignoredBecause().isEmpty() && !report.missing().isEmpty() && foreign
              ? report.ignored("没有本模板的列")
              : report);
    }
    return result;
  }

  private void findTable() {
    waiting = false;
    var info = Objects.requireNonNull(sheet);
    var rows = first.stream().filter(row -> !row.isBlank()).toList();
    if (rows.isEmpty()) {
      add(SheetReports.of(info).ignored("空白的工作表"), 0);
      return;
    }
    if (layout.namesPeriod(info.name())) {
      elsewhere = Titles.read(titles(rows, rows.size()));
      add(SheetReports.of(info).ignored("只用来认出统计期"), 0);
      return;
    }
    var grid = new HeadGrid(rows, info.merged());
    var heading = Heading.find(grid, matcher);
    var titles = titles(rows, heading == null ? rows.size() : heading.first());
    var ignored = layout.ignoreSheet(info.name(), titles);
    if (heading == null || ignored.isPresent()) {
      add(SheetReports.of(info).ignored(ignored.orElse("没有找到表头")), 0);
      return;
    }
    var report = SheetReports.of(info, rows, heading);
    add(report, heading.columns().requiredMatched());
    if (report.missing().isEmpty()) {
      read(
          new Table(
              info.index(),
              info.name(),
              Titles.read(titles).or(elsewhere),
              heading.columns(),
              info.merged()),
          rows.get(heading.last()).number());
    }
  }

  private void read(Table found, int lastHeadingRow) {
    table = found;
    listener.startTable(found);
    for (var row : first) {
      if (row.number() > lastHeadingRow) {
        listener.row(found, row, RowKind.of(row, found.columns()));
      }
    }
    first = new ArrayList<>();
  }

  private void add(SheetReport report, int required) {
    reports.add(report);
    requiredMatched.add(required);
  }

  private static List<String> titles(List<SheetRow> rows, int count) {
    return rows.subList(0, count).stream()
        .map(row -> String.join("  ", row.texts()).strip())
        .toList();
  }
}
