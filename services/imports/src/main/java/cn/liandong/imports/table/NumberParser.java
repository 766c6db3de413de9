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

  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d{0,40})?");
  private static final MathContext SPREADSHEET_DIGITS = new MathContext(15);
  private static final int MOST_DECIMALS = 6;

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
    if (PLAIN.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    return GROUPED.matcher(text).matches() ? new BigDecimal(text.replace(",", "")) : null;
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
    var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (column.type() == ColumnType.COUNT && plain.scale() > 0) {
      return refused(column, "NOT_WHOLE", "“%s”应为整数，现为“%s”。", cell);
    }
    if (plain.scale() > MOST_DECIMALS) {
      return refused(column, "TOO_MANY_DECIMALS", "“%s”的小数位过多（“%s”），最多 6 位。", cell);
    }
    return Parsed.of(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static Parsed refused(TemplateColumn column, String reason, String text, Cell cell) {
    return Parsed.refused(
        error(column.field(), reason, text, column.name(), CellParser.shown(cell.text())));
  }
}
