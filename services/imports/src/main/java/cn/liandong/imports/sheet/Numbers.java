package cn.liandong.imports.sheet;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers as the formats of their cells mean them. */
final class Numbers {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Numbers() {}

  static Cell cell(CellKind kind, String value, boolean date1904) {
    if (kind != CellKind.DATE) {
      return new Cell(kind, value);
    }
    double serial = Double.parseDouble(value);
    if (!DateUtil.isValidExcelDate(serial)) {
      return new Cell(CellKind.NUMBER, value);
    }
    var time = DateUtil.getLocalDateTime(serial, date1904, true);
    var text =
        time.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? time.toLocalDate().toString()
            : TIME.format(time);
    return new Cell(CellKind.DATE, text);
  }

  /** A binary number as the spreadsheet program writes it, whole numbers without a fraction. */
  static String text(double value) {
    var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return exact.scale() <= 0 && exact.precision() - exact.scale() <= 21
        ? exact.toPlainString()
        : exact.toString();
  }
}
