package cn.liandong.imports.job;

import java.util.List;

/** A list as a workbook to hand out: whole numbers as numbers, everything else as text. */
public final class ListWorkbook {

  private ListWorkbook() {}

  /**
   * @param rows values in the order of the headings
   */
  public static byte[] bytes(String title, List<String> headings, List<List<Object>> rows) {
    try (var workbook = new Workbooks()) {
      var sheet = workbook.sheet(title, 1);
      workbook.heading(sheet.createRow(0), 0, title);
      Workbooks.merge(sheet, 0, 0, 0, headings.size() - 1);
      var heading = sheet.createRow(1);
      for (int column = 0; column < headings.size(); column++) {
        workbook.heading(heading, column, headings.get(column));
      }
      sheet.createFreezePane(0, 2);
      for (int at = 0; at < rows.size(); at++) {
        var row = sheet.createRow(at + 2);
        var values = rows.get(at);
        for (int column = 0; column < values.size(); column++) {
          var value = values.get(column);
          workbook.write(row, column, value.toString(), value instanceof Number, false);
        }
      }
      return workbook.bytes();
    }
  }
}
