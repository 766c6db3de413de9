package cn.liandong.imports.table;

import cn.liandong.imports.sheet.SheetInfo;
import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.table.SheetReport.FoundColumn;
import cn.liandong.imports.table.SheetReport.HeadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Builds reports on sheets. */
final class SheetReports {

  private static final int SAMPLES = 3;

  /** Headings of columns that only number the rows: nothing is lost when nobody reads them. */
  private static final Set<String> ROW_NUMBERS = Set.of("序号", "行号", "No.", "NO.");

  private SheetReports() {}

  static SheetReport of(SheetInfo sheet) {
    return new SheetReport(
        sheet.index(),
        sheet.name(),
        "",
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  static SheetReport of(SheetInfo sheet, List<SheetRow> rows, Heading heading) {
    int last = rows.get(heading.last()).number();
    return new SheetReport(
        sheet.index(),
        sheet.name(),
        "",
        rows.get(heading.first()).number(),
        last,
        columns(rows, heading),
        heading.columns().missing(),
        ColumnMatcher.keys(heading.paths()),
        rows.subList(0, heading.last() + 1).stream()
            .map(row -> new HeadRow(row.number(), row.texts()))
            .toList(),
        sheet.merged().stream().filter(area -> area.lastRow() <= last).toList(),
        heading.columns().hasReasons());
  }

  private static List<FoundColumn> columns(List<SheetRow> rows, Heading heading) {
    var columns = new ArrayList<FoundColumn>();
    for (int i = 0; i < heading.paths().size(); i++) {
      if (heading.paths().get(i).isEmpty()) {
        continue;
      }
      var field = heading.columns().at(i);
      if (field == null && ROW_NUMBERS.contains(heading.paths().get(i).getLast().strip())) {
        continue;
      }
      columns.add(
          new FoundColumn(
              i + 1,
              heading.paths().get(i),
              field == null ? "" : field.field(),
              field == null ? "" : field.name(),
              samples(rows, heading, i)));
    }
    return columns;
  }

  private static List<String> samples(List<SheetRow> rows, Heading heading, int column) {
    return rows.stream()
        .skip(heading.last() + 1L)
        .map(row -> row.cell(column).text())
        .filter(text -> !text.isBlank())
        .limit(SAMPLES)
        .toList();
  }
}
