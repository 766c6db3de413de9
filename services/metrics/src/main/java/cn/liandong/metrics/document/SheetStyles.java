package cn.liandong.metrics.document;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few cell styles all sheets share. */
final class SheetStyles {

  private final Workbook workbook;
  private final Map<ColumnKind, CellStyle> values = new EnumMap<>(ColumnKind.class);
  private final CellStyle quoted;
  private final CellStyle missing;
  private final CellStyle title;
  private final CellStyle heading;
  private final CellStyle note;

  SheetStyles(Workbook workbook) {
    this.workbook = workbook;
    title = plain("方正小标宋简体", 18, HorizontalAlignment.CENTER);
    heading = bordered("黑体", HorizontalAlignment.CENTER);
    note = plain("宋体", 10, HorizontalAlignment.LEFT);
    missing = bordered("宋体", HorizontalAlignment.CENTER);
    for (var kind : ColumnKind.values()) {
      values.put(kind, value(kind));
    }
    quoted = value(ColumnKind.TEXT);
    quoted.setQuotePrefixed(true);
  }

  CellStyle title() {
    return title;
  }

  CellStyle heading() {
    return heading;
  }

  CellStyle note() {
    return note;
  }

  CellStyle missing() {
    return missing;
  }

  CellStyle of(ColumnKind kind) {
    return values.get(kind);
  }

  /** Stays text even after somebody has edited the cell. */
  CellStyle quoted() {
    return quoted;
  }

  private CellStyle value(ColumnKind kind) {
    var style =
        bordered(
            "宋体",
            switch (kind) {
              case TEXT -> HorizontalAlignment.LEFT;
              case CODE, ORDINAL -> HorizontalAlignment.CENTER;
              case INTEGER, PERCENT, DECIMAL -> HorizontalAlignment.RIGHT;
            });
    style.setDataFormat(
        workbook
            .createDataFormat()
            .getFormat(
                switch (kind) {
                  case TEXT, CODE -> "@";
                  case ORDINAL, INTEGER -> "0";
                  case PERCENT -> "0.00%";
                  case DECIMAL -> "0.00";
                }));
    return style;
  }

  private CellStyle bordered(String fontName, HorizontalAlignment alignment) {
    var style = plain(fontName, 11, alignment);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    return style;
  }

  private CellStyle plain(String fontName, int points, HorizontalAlignment alignment) {
    var font = workbook.createFont();
    font.setFontName(fontName);
    font.setFontHeightInPoints((short) points);
    font.setCharSet(134); // GB2312, which picks a Chinese font where this one is missing
    var style = workbook.createCellStyle();
    style.setFont(font);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }
}
