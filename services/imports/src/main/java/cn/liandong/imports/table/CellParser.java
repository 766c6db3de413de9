package cn.liandong.imports.table;

import static cn.liandong.imports.template.Issue.error;

import cn.liandong.imports.sheet.Cell;
import cn.liandong.imports.sheet.CellKind;
import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.TemplateColumn;
import java.util.Set;

/** Reads a cell as its column means it. */
public final class CellParser {

  private static final Set<String> YES = Set.of("是", "true", "y", "yes", "√", "✓", "✔");
  private static final Set<String> NO = Set.of("否", "false", "n", "no", "×", "✗", "✘");
  private static final Set<String> PLACEHOLDERS = Set.of("-", "--", "—", "——", "/", "－", "–");
  private static final int LONGEST_TEXT = 500;

  private CellParser() {}

  public static Parsed parse(Cell cell, TemplateColumn column) {
    var parsed =
        switch (cell.kind()) {
          case BLANK -> Parsed.NOTHING;
          case FORMULA ->
              Parsed.refused(
                  error(
                      column.field(),
                      "FORMULA",
                      "“%s”是公式。请复制该单元格，用“选择性粘贴—数值”改成数值后再上传。",
                      column.name()));
          case ERROR ->
              Parsed.refused(
                  error(
                      column.field(),
                      "CELL_ERROR",
                      "“%s”是错误值 %s。请填写正确的值。",
                      column.name(),
                      shown(cell.text())));
          default -> content(cell, column);
        };
    return parsed.value() == null && parsed.issue() == null && column.filled()
        ? Parsed.refused(error(column.field(), "REQUIRED", "“%s”没有填写。请补填后再上传。", column.name()))
        : parsed;
  }

  private static Parsed content(Cell cell, TemplateColumn column) {
    var text = Texts.strip(cell.text());
    if (text.isEmpty() || PLACEHOLDERS.contains(text)) {
      return Parsed.NOTHING;
    }
    return switch (column.type()) {
      case COUNT, DECIMAL, PERCENT -> NumberParser.parse(cell, column);
      case YES_NO -> yesOrNo(text, column);
      case CODE -> CodeParser.parse(cell, text, column);
      case TEXT -> text(cell, text, column);
      case DATE -> date(cell, text, column);
    };
  }

  public static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  static boolean startsFormula(String text) {
    return "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }

  static Parsed formulaText(String text, TemplateColumn column) {
    return Parsed.refused(
        error(
            column.field(),
            "FORMULA_TEXT",
            "“%s”的内容“%s”以 = + - @ 开头，像公式，不予接受。请改成正常的文字。",
            column.name(),
            shown(text)));
  }

  private static Parsed yesOrNo(String text, TemplateColumn column) {
    var key = Texts.key(text);
    if (YES.contains(key)) {
      return Parsed.of(true);
    }
    if (NO.contains(key)) {
      return Parsed.of(false);
    }
    return Parsed.refused(
        error(column.field(), "NOT_YES_NO", "“%s”只能填“是”或“否”，现为“%s”。", column.name(), shown(text)));
  }

  private static Parsed text(Cell cell, String text, TemplateColumn column) {
    if (cell.kind() == CellKind.TEXT && startsFormula(text)) {
      return formulaText(text, column);
    }
    if (text.length() > LONGEST_TEXT) {
      return Parsed.refused(
          error(column.field(), "TEXT_TOO_LONG", "“%s”超过 %d 个字。请缩短。", column.name(), LONGEST_TEXT));
    }
    boolean name = column.role() != ColumnRole.VALUE;
    return Parsed.of(name ? Texts.withoutSpaces(text) : text);
  }

  private static Parsed date(Cell cell, String text, TemplateColumn column) {
    var date = Dates.parse(cell.kind() == CellKind.DATE ? text.substring(0, 10) : text);
    return date != null
        ? Parsed.of(date.toString())
        : Parsed.refused(
            error(
                column.field(),
                "NOT_A_DATE",
                "“%s”应为日期，例如 2025-10-31，现为“%s”。",
                column.name(),
                shown(text)));
  }
}
