package cn.liandong.seeds.demo;

import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes one sheet from top to bottom the way offices do: merged titles, borders, blank rows. */
final class Grid {

  private final Sheet sheet;
  private final CellStyle bordered;
  private final CellStyle text;
  private int next;

  Grid(Workbook workbook, String name) {
    sheet = workbook.createSheet(name);
    bordered = workbook.createCellStyle();
    bordered.setBorderTop(BorderStyle.THIN);
    bordered.setBorderBottom(BorderStyle.THIN);
    bordered.setBorderLeft(BorderStyle.THIN);
    bordered.setBorderRight(BorderStyle.THIN);
    text = workbook.createCellStyle();
    text.cloneStyleFrom(bordered);
    text.setDataFormat(workbook.createDataFormat().getFormat("@"));
  }

  void title(String title, int columns) {
    sheet.createRow(next).createCell(0).setCellValue(title);
    merge(next, next, 0, columns - 1);
    next++;
  }

  /** A number becomes a numeric cell, an empty text a blank one. */
  void row(List<?> values) {
    Row row = sheet.createRow(next++);
    for (int at = 0; at < values.size(); at++) {
      Cell cell = row.createCell(at);
      cell.setCellStyle(bordered);
      switch (values.get(at)) {
        case Number number -> cell.setCellValue(number.doubleValue());
        case String value when !value.isEmpty() -> {
          cell.setCellValue(value);
          if (value.length() > 9 && value.chars().allMatch(Character::isDigit)) {
            cell.setCellStyle(text);
          }
        }
        default -> cell.setBlank();
      }
    }
  }

  /**
   * Two heading rows: equal neighbours above are merged, an empty cell below joins the one above.
   */
  void heading(List<String> upper, List<String> lower) {
    int top = next;
    row(upper);
    row(lower);
    for (int at = 0; at < upper.size(); ) {
      int end = at;
      while (end + 1 < upper.size()
          && !lower.get(at).isEmpty()
          && upper.get(end + 1).equals(upper.get(at))) {
        sheet.getRow(top).getCell(++end).setBlank();
      }
      if (end > at) {
        merge(top, top, at, end);
      } else if (lower.get(at).isEmpty()) {
        merge(top, top + 1, at, at);
      }
      at = end + 1;
    }
  }

  void blankRows(int rows, int columns) {
    for (int row = 0; row < rows; row++) {
      row(Collections.nCopies(columns, ""));
    }
  }

  private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
  }
}
