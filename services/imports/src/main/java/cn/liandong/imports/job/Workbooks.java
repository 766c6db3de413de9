package cn.liandong.imports.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Styles and cells of the workbooks handed out. Nothing is ever written as a formula. */
final class Workbooks implements AutoCloseable {

  private static final int COLUMN_WIDTH = 14;
  private static final int ROWS_IN_MEMORY = 100;

  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  final XSSFCellStyle text = style(false);
  final XSSFCellStyle wrong = style(true);
  final XSSFCellStyle heading = heading();

  Sheet sheet(String name, int number) {
    var safe = name.replaceAll("[\\[\\]*/\\\\?:']", " ").strip();
    var sheet = workbook.createSheet(safe.isEmpty() ? "表" + number : clip(safe));
    sheet.setDefaultColumnWidth(COLUMN_WIDTH);
    return sheet;
  }

  /**
   * A number only where the text is exactly one; otherwise text that no program takes for a
   * formula.
   */
  void write(Row row, int column, String content, boolean mayBeNumber, boolean isWrong) {
    var cell = row.createCell(column);
    if (mayBeNumber && content.matches("(0|[1-9]\\d{0,13})(\\.\\d{1,6})?")) {
      cell.setCellValue(Double.parseDouble(content));
      if (isWrong) {
        cell.setCellStyle(wrong);
      }
    } else {
      cell.setCellValue(content);
      cell.setCellStyle(isWrong ? wrong : text);
    }
  }

  void heading(Row row, int column, String content) {
    var cell = row.createCell(column);
    cell.setCellValue(content);
    cell.setCellStyle(heading);
  }

  static void merge(Sheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
    if (lastRow > firstRow || lastColumn > firstColumn) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
  }

  byte[] bytes() {
    try (var out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String clip(String name) {
    return name.length() > 31 ? name.substring(0, 31) : name;
  }

  private XSSFCellStyle style(boolean red) {
    var style = (XSSFCellStyle) workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setQuotePrefixed(true);
    if (red) {
      style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private XSSFCellStyle heading() {
    var style = style(false);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }
}
