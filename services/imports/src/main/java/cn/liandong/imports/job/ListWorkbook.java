package cn.liandong.imports.job;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** A list as a workbook to hand out: whole numbers as numbers, everything else as text. */
public final class ListWorkbook {

  private static final int NARROWEST = 14;
  private static final int WIDEST = 60;
  private static final int UNITS_A_SIGN = 256;

  private ListWorkbook() {}

  /**
   * One sheet.
   *
   * @param rows values in the order of the headings
   */
  public record Table(String name, String title, List<String> headings, List<List<Object>> rows) {}

  /**
   * @param rows values in the order of the headings
   */
  public static byte[] bytes(String title, List<String> headings, List<List<Object>> rows) {
    return bytes(List.of(new Table(title, title, headings, rows)));
  }

  public static byte[] bytes(List<Table> tables) {
    try (var workbook = new Workbooks()) {
      for (int number = 1; number <= tables.size(); number++) {
        write(workbook, tables.get(number - 1), number);
      }
      return workbook.bytes();
    }
  }

  private static void write(Workbooks workbook, Table table, int number) {
    var sheet = workbook.sheet(table.name(), number);
    workbook.heading(sheet.createRow(0), 0, table.title());
    Workbooks.merge(sheet, 0, 0, 0, table.headings().size() - 1);
    var heading = sheet.createRow(1);
    for (int column = 0; column < table.headings().size(); column++) {
      workbook.heading(heading, column, table.headings().get(column));
      sheet.setColumnWidth(column, width(table, column) * UNITS_A_SIGN);
    }
    sheet.createFreezePane(0, 2);
    sheet.setRepeatingRows(new CellRangeAddress(0, 1, -1, -1));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    for (int at = 0; at < table.rows().size(); at++) {
      var row = sheet.createRow(at + 2);
      var values = table.rows().get(at);
      for (int column = 0; column < values.size(); column++) {
        var value = values.get(column);
        workbook.write(row, column, value.toString(), value instanceof Number, false);
      }
    }
  }

  /** In signs of Latin width; a Chinese one takes two. */
  private static int width(Table table, int column) {
    var longest =
        table.rows().stream()
            .map(row -> row.get(column).toString())
            .mapToInt(text -> text.codePoints().map(sign -> sign > 0xFF ? 2 : 1).sum())
            .max()
            .orElse(0);
    return Math.clamp(longest + 2, NARROWEST, WIDEST);
  }
}
