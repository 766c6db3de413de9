package cn.liandong.imports.table;

import static cn.liandong.imports.template.Issue.error;

import cn.liandong.imports.sheet.Cell;
import cn.liandong.imports.sheet.CellKind;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.TemplateColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them: full-width digits, thousands separators, percent signs. */
final class NumberParser {

  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d{0,40})?");
  private static final MathContext SPREADSHEET_DIGITS = new MathContext(15);
  private static final int MOST_DECIMALS = 6;
  private static final int MOST_DIGITS = 40;
  private static final int MOST_EXPONENT_DIGITS = 3;

  private NumberParser() {}

  static Parsed parse(Cell cell, TemplateColumn column) {
    var text = Texts.withoutSpaces(Texts.halfWidth(cell.text()));
    boolean percentSign = text.endsWith("%");
    var number = number(percentSign ? text.substring(0, text.length() - 1) : text);
    boolean fits =
        switch (cell.kind()) {
          case TEXT -> !percentSign || column.type() == ColumnType.PERCENT;
          case NUMBER, PERCENT -> true;
          default -> false;
        };
    if (number == null || !fits) {
      return refused(column, "NOT_A_NUMBER", "“%s”应为数字，现为“%s”。", cell);
    }
    if (cell.kind() != CellKind.TEXT && number.precision() > SPREADSHEET_DIGITS.getPrecision()) {
      number = number.round(SPREADSHEET_DIGITS);
    }
    if (cell.kind() == CellKind.PERCENT && column.type() == ColumnType.PERCENT) {
      number = number.movePointRight(2);
    }
    return checked(number, cell, column);
  }

  /** Null when the text is not a number. */
  static @Nullable BigDecimal number(String text) {
    if (isNumber(text)) {
      return new BigDecimal(text);
    }
    return GROUPED.matcher(text).matches() ? new BigDecimal(text.replace(",", "")) : null;
  }

  /** Sign, digits with a point, exponent; by hand, since nearly every cell comes by. */
  private static boolean isNumber(String text) {
    int start = afterSign(text, 0);
    int point = afterDigits(text, start);
    boolean hasPoint = point < text.length() && text.charAt(point) == '.';
    int end = hasPoint ? afterDigits(text, point + 1) : point;
    int digits = end - start - (hasPoint ? 1 : 0);
    return digits > 0
        && point - start <= MOST_DIGITS
        && end - point <= MOST_DIGITS
        && (end == text.length() || isExponent(text, end));
  }

  private static boolean isExponent(String text, int start) {
    int digits = afterSign(text, start + 1);
    int count = text.length() - digits;
    return (text.charAt(start) == 'e' || text.charAt(start) == 'E')
        && count > 0
        && count <= MOST_EXPONENT_DIGITS
        && afterDigits(text, digits) == text.length();
  }

  private static int afterSign(String text, int start) {
    boolean sign = start < text.length() && "+-".indexOf(text.charAt(start)) >= 0;
    return sign ? start + 1 : start;
  }

  private static int afterDigits(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static Parsed checked(BigDecimal number, Cell cell, TemplateColumn column) {
    if (number.signum() < 0) {
      return refused(column, "NEGATIVE", "“%s”不能是负数，现为“%s”。", cell);
    }
    if (number.compareTo(column.maximum()) > 0) {
      return Parsed.refused(
          error(
              column.field(),
              "TOO_LARGE",
              "“%s”过大（“%s”），最多 %s。请核对。",
              column.name(),
              CellParser.shown(cell.text()),
              column.maximum().toPlainString()));
    }
    var plain = number.scale() == 0 ? number : plain(number);
    if (column.type() == ColumnType.COUNT && plain.scale() > 0) {
      return refused(column, "NOT_WHOLE", "“%s”应为整数，现为“%s”。", cell);
    }
    if (plain.scale() > MOST_DECIMALS) {
      return refused(column, "TOO_MANY_DECIMALS", "“%s”的小数位过多（“%s”），最多 6 位。", cell);
    }
    return Parsed.of(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static Parsed refused(TemplateColumn column, String reason, String text, Cell cell) {
    return Parsed.refused(
        error(column.field(), reason, text, column.name(), CellParser.shown(cell.text())));
  }
}
