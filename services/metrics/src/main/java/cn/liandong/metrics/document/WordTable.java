package cn.liandong.metrics.document;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table straight into the document part: XWPF's object tree is too slow for long ones. */
final class WordTable {

  private static final String[] BORDERS = {"top", "left", "bottom", "right", "insideH", "insideV"};

  private final Table table;
  private final TableFit fit;
  private final XmlWriter xml;

  private WordTable(Table table, TableFit fit, XmlWriter xml) {
    this.table = table;
    this.fit = fit;
    this.xml = xml;
  }

  static void write(Table table, TableFit fit, XmlWriter xml) throws IOException {
    new WordTable(table, fit, xml).write();
  }

  private void write() throws IOException {
    xml.start("w:tbl");
    writeProperties();
    xml.start("w:tblGrid");
    for (var width : fit.widths()) {
      xml.empty("w:gridCol", "w:w", text(width));
    }
    xml.end();
    writeHeadings();
    var lastRow = table.rows().size() - 1;
    for (var r = 0; r <= lastRow; r++) {
      writeRow(table.rows().get(r), r == lastRow);
    }
    xml.end();
  }

  private void writeProperties() throws IOException {
    xml.start("w:tblPr");
    xml.empty("w:tblW", "w:w", text(fit.paper().textWidth()), "w:type", "dxa");
    xml.empty("w:jc", "w:val", "center");
    xml.start("w:tblBorders");
    for (var border : BORDERS) {
      xml.empty("w:" + border, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000");
    }
    xml.end();
    xml.empty("w:tblLayout", "w:type", "fixed");
    xml.start("w:tblCellMar");
    xml.empty("w:left", "w:w", text(TableFit.PADDING), "w:type", "dxa");
    xml.empty("w:right", "w:w", text(TableFit.PADDING), "w:type", "dxa");
    xml.end().end();
  }

  private void writeHeadings() throws IOException {
    var headings = Headings.of(table.columns());
    for (var row = 0; row < headings.rows(); row++) {
      startRow(true);
      for (var column = 0; column < table.columns().size(); ) {
        var cell = headings.at(row, column);
        writeHeading(cell, row);
        column += cell.columnSpan();
      }
      xml.end();
    }
  }

  private void writeHeading(Headings.Cell cell, int row) throws IOException {
    var width = 0;
    for (var c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
      width += fit.widths()[c];
    }
    startCell(width);
    if (cell.columnSpan() > 1) {
      xml.empty("w:gridSpan", "w:val", text(cell.columnSpan()));
    }
    if (cell.rowSpan() > 1) {
      xml.empty("w:vMerge", "w:val", row == cell.row() ? "restart" : "continue");
    }
    xml.empty("w:vAlign", "w:val", "center").end();
    xml.start("w:p").start("w:pPr");
    xml.empty("w:pStyle", "w:val", "TableHead" + fit.halfPoints());
    xml.empty("w:keepNext").end();
    if (row == cell.row()) {
      writeRun(cell.text(), true);
    }
    xml.end().end();
  }

  private void writeRow(List<@Nullable Object> row, boolean last) throws IOException {
    startRow(false);
    for (var c = 0; c < row.size(); c++) {
      var kind = table.columns().get(c).kind();
      startCell(fit.widths()[c]);
      xml.empty("w:vAlign", "w:val", "center").end();
      xml.start("w:p").start("w:pPr");
      xml.empty("w:pStyle", "w:val", "TableText" + fit.halfPoints());
      if (last) {
        xml.empty("w:keepNext");
      }
      xml.empty("w:jc", "w:val", alignment(kind, row.get(c)));
      xml.end();
      writeRun(table.shown(row, c), kind == ColumnKind.TEXT);
      xml.end().end();
    }
    xml.end();
  }

  private void startRow(boolean heading) throws IOException {
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
    xml.empty("w:trHeight", "w:val", text(fit.halfPoints() * 17), "w:hRule", "atLeast");
    if (heading) {
      xml.empty("w:tblHeader");
    }
    xml.end();
  }

  private void startCell(int width) throws IOException {
    xml.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", text(width), "w:type", "dxa");
  }

  private void writeRun(String text, boolean chinese) throws IOException {
    xml.start("w:r");
    if (chinese) {
      xml.start("w:rPr").empty("w:rFonts", "w:hint", "eastAsia").end();
    }
    xml.start("w:t", "xml:space", "preserve").text(text).end().end();
  }

  private static String alignment(ColumnKind kind, @Nullable Object value) {
    if (value == null) {
      return "center";
    }
    return switch (kind) {
      case TEXT -> "left";
      case CODE, ORDINAL -> "center";
      case INTEGER, PERCENT, DECIMAL -> "right";
    };
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
