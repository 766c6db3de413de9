package cn.liandong.imports.job;

import cn.liandong.imports.table.ColumnMatcher;
import cn.liandong.imports.table.SheetReport;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.TemplateColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;

/** The failed rows in the file's own layout, wrong cells red, with a column of reasons. */
final class ErrorWorkbook {

  private static final String FAILED =
      """
      select cells, issues from import_row
      where import_id = ? and sheet = ? and state = 'FAILED' order by row_number\
      """;
  private static final int REASON_WIDTH = 60 * 256;

  private final Connection connection;
  private final Job job;
  private final ImportTemplate template;
  private final UnaryOperator<String> shown;

  /**
   * @param shown what of a cell may be written out
   */
  ErrorWorkbook(
      Connection connection, Job job, ImportTemplate template, UnaryOperator<String> shown) {
    this.connection = connection;
    this.job = job;
    this.template = template;
    this.shown = shown;
  }

  byte[] bytes() throws SQLException {
    try (var workbook = new Workbooks()) {
      for (var report : job.sheets()) {
        if (report.isRead()) {
          write(workbook, report);
        }
      }
      return workbook.bytes();
    }
  }

  private void write(Workbooks workbook, SheetReport report) throws SQLException {
    var sheet = workbook.sheet(report.name(), report.index() + 1);
    int reasons = reasonColumn(report);
    writeHead(workbook, report, sheet, reasons);
    try (var statement = connection.prepareStatement(FAILED)) {
      statement.setObject(1, job.id());
      statement.setInt(2, report.index());
      statement.setFetchSize(500);
      try (var rows = statement.executeQuery()) {
        for (int number = report.headingLastRow(); rows.next(); number++) {
          writeRow(workbook, report, sheet, number, reasons, rows);
        }
      }
    }
  }

  private void writeHead(Workbooks workbook, SheetReport report, Sheet sheet, int reasons) {
    sheet.setColumnWidth(reasons, REASON_WIDTH);
    for (var head : report.head()) {
      var row = sheet.createRow(head.number() - 1);
      for (int i = 0; i < head.cells().size(); i++) {
        if (!head.cells().get(i).isEmpty() && i != reasons) {
          workbook.heading(row, i, head.cells().get(i));
        }
      }
      if (head.number() == report.headingFirstRow()) {
        workbook.heading(row, reasons, ColumnMatcher.REASON_HEADING);
      }
    }
    for (var area : report.merged()) {
      if (area.firstColumn() != reasons) {
        Workbooks.merge(
            sheet, area.firstRow() - 1, area.lastRow() - 1, area.firstColumn(), area.lastColumn());
      }
    }
    Workbooks.merge(
        sheet, report.headingFirstRow() - 1, report.headingLastRow() - 1, reasons, reasons);
  }

  private void writeRow(
      Workbooks workbook, SheetReport report, Sheet sheet, int number, int reasons, ResultSet data)
      throws SQLException {
    var cells = StagedRow.cells(data);
    var issues = Json.issues(data.getString("issues"));
    var wrong = issues.stream().map(RowIssue::column).collect(Collectors.toSet());
    var row = sheet.createRow(number);
    int width = Math.max(cells.length, wrong.stream().mapToInt(column -> column).max().orElse(0));
    for (int i = 0; i < width; i++) {
      var content = i < cells.length ? shown.apply(cells[i]) : "";
      boolean isWrong = wrong.contains(i + 1);
      if (i != reasons && (isWrong || !content.isEmpty())) {
        workbook.write(row, i, content, mayBeNumber(report, i), isWrong);
      }
    }
    var text = issues.stream().map(RowIssue::text).collect(Collectors.joining("\n"));
    workbook.write(row, reasons, text, false, false);
  }

  private boolean mayBeNumber(SheetReport report, int column) {
    var field =
        report.columns().stream()
            .filter(found -> found.index() == column + 1)
            .map(SheetReport.FoundColumn::field)
            .findFirst()
            .orElse("");
    return template.columns().stream()
        .filter(known -> known.field().equals(field))
        .map(TemplateColumn::type)
        .allMatch(type -> type.isNumber());
  }

  private static int reasonColumn(SheetReport report) {
    int widest = report.headingKeys().size();
    for (int i = 0; i < widest; i++) {
      if (report.headingKeys().get(i).equals(ColumnMatcher.REASON_HEADING)) {
        return i;
      }
    }
    return widest;
  }
}
