package cn.liandong.imports.table;

import static cn.liandong.imports.template.Issue.error;

import cn.liandong.imports.sheet.Cell;
import cn.liandong.imports.sheet.CellKind;
import cn.liandong.imports.template.TemplateColumn;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Identifiers: digits must never have been through a spreadsheet's 15-digit arithmetic. */
final class CodeParser {

  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d+");
  private static final Pattern WITH_FRACTION = Pattern.compile("(\\d+)\\.0+");
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,63}");
  private static final int EXACT_DIGITS = 15;

  private CodeParser() {}

  static Parsed parse(Cell cell, String stripped, TemplateColumn column) {
    var text = Texts.withoutSpaces(Texts.halfWidth(stripped));
    if (text.startsWith("'")) {
      text = text.substring(1);
    }
    if (text.isEmpty()) {
      return Parsed.NOTHING;
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return longNumber(stripped, column);
    }
    if (cell.kind() == CellKind.NUMBER) {
      return number(text, stripped, column);
    }
    var fraction = WITH_FRACTION.matcher(text);
    if (fraction.matches()) {
      return Parsed.of(fraction.group(1));
    }
    if (CellParser.startsFormula(text)) {
      return CellParser.formulaText(text, column);
    }
    return CODE.matcher(text).matches()
        ? Parsed.of(text.toUpperCase(Locale.ROOT))
        : malformed(stripped, column);
  }

  private static Parsed number(String text, String shown, TemplateColumn column) {
    var number = NumberParser.number(text);
    if (number == null || number.signum() < 0) {
      return malformed(shown, column);
    }
    var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.precision() - plain.scale() > EXACT_DIGITS) {
      return longNumber(shown, column);
    }
    return plain.scale() > 0 ? malformed(shown, column) : Parsed.of(plain.toPlainString());
  }

  private static Parsed longNumber(String shown, TemplateColumn column) {
    return Parsed.refused(
        error(
            column.field(),
            "LONG_NUMBER",
            "“%s”是长数字，被表格软件改成了“%s”，末尾几位已经丢失。请先把该列设为“文本”格式，再重新填写完整的号码。",
            column.name(),
            CellParser.shown(shown)));
  }

  private static Parsed malformed(String shown, TemplateColumn column) {
    return Parsed.refused(
        error(
            column.field(),
            "NOT_A_CODE",
            "“%s”应为字母和数字组成的代码，现为“%s”。",
            column.name(),
            CellParser.shown(shown)));
  }
}
