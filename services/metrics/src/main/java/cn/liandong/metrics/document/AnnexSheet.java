package cn.liandong.metrics.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes one annex, top to bottom: rows already written may have left the memory. */
final class AnnexSheet {

  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";
  private static final float LINE = 16;

  private final SXSSFSheet sheet;
  private final SheetStyles styles;
  private final SheetWidths widths;
  private int nextRow;

  private AnnexSheet(SXSSFSheet sheet, SheetStyles styles, SheetWidths widths) {
    this.sheet = sheet;
    this.styles = styles;
    this.widths = widths;
  }

  static void write(Annex annex, List<String> tail, SXSSFSheet sheet, SheetStyles styles) {
    var table = annex.table();
    var widths = table == null ? SheetWidths.ofText() : SheetWidths.of(table);
    var writer = new AnnexSheet(sheet, styles, widths);
    writer.setUpPage();
    writer.writeAcross(String.join("\n", annex.title().lines().toList()), styles.title(), 28);
    if (table != null) {
      writer.writeHeadings(Headings.of(table.columns()));
      writer.freeze(table);
      table.rows().forEach(row -> writer.writeRow(table, row));
    }
    tail.forEach(line -> writer.writeAcross(line, styles.note(), LINE));
  }

  private void setUpPage() {
    for (var c = 0; c < widths.columns().length; c++) {
      sheet.setColumnWidth(c, widths.units(c));
    }
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    var print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
  }

  private void writeAcross(String text, CellStyle style, float line) {
    var count = widths.columns().length;
    var row = sheet.createRow(nextRow++);
    row.setHeightInPoints(line * widths.lines(text, 0, count));
    var cell = row.createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    merge(row.getRowNum(), 0, 1, count);
  }

  private void writeHeadings(Headings headings) {
    var first = nextRow;
    var rows = new ArrayList<Row>();
    for (var r = 0; r < headings.rows(); r++) {
      rows.add(sheet.createRow(nextRow++));
      for (var c = 0; c < widths.columns().length; c++) {
        rows.get(r).createCell(c).setCellStyle(styles.heading());
      }
    }
    for (var r = 0; r < headings.rows(); r++) {
      rows.get(r).setHeightInPoints(LINE * headingLines(headings, r) + 4);
    }
    for (var cell : headings.cells()) {
      rows.get(cell.row()).getCell(cell.column()).setCellValue(cell.text());
      merge(first + cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan());
    }
    sheet.setRepeatingRows(new CellRangeAddress(first, nextRow - 1, -1, -1));
  }

  /** A heading over several rows shares its lines among them. */
  private int headingLines(Headings headings, int row) {
    return headings.cells().stream()
        .filter(cell -> cell.row() <= row && row < cell.row() + cell.rowSpan())
        .mapToInt(cell ->
            Math.ceilDiv(
                widths.lines(cell.text(), cell.column(), cell.columnSpan()), cell.rowSpan()))
        .max()
        .orElse(1);
  }

  /** Keeps the headings in sight, and the name of the row if it stands near the left edge. */
  private void freeze(Table table) {
    var columns = table.columns();
    var frozen = 0;
    for (var c = 0; c < Math.min(4, columns.size() - 1) && frozen == 0; c++) {
      frozen = columns.get(c).kind() == ColumnKind.TEXT ? c + 1 : 0;
    }
    sheet.createFreezePane(frozen, nextRow);
  }

  private void writeRow(Table table, List<@Nullable Object> values) {
    var row = sheet.createRow(nextRow++);
    var lines = 1;
    for (var c = 0; c < values.size(); c++) {
      var kind = table.columns().get(c).kind();
      writeValue(row.createCell(c), kind, values.get(c));
      if (kind == ColumnKind.TEXT) {
        lines = Math.max(lines, widths.lines(table.shown(values, c), c, 1));
      }
    }
    row.setHeightInPoints(LINE * lines + 2);
  }

  private void writeValue(Cell cell, ColumnKind kind, @Nullable Object value) {
    if (value == null) {
      cell.setCellValue(Table.MISSING);
      cell.setCellStyle(styles.missing());
    } else if (kind.isText()) {
      var text = kind.show(value);
      cell.setCellValue(text);
      cell.setCellStyle(couldBeFormula(text) ? styles.quoted() : styles.of(kind));
    } else {
      cell.setCellValue(kind.number(value));
      cell.setCellStyle(styles.of(kind));
    }
  }

  private static boolean couldBeFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private void merge(int row, int column, int rowSpan, int columnSpan) {
    if (rowSpan > 1 || columnSpan > 1) {
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(row, row + rowSpan - 1, column, column + columnSpan - 1));
    }
  }
}
