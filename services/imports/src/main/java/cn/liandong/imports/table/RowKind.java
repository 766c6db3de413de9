package cn.liandong.imports.table;

import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.template.ColumnRole;
import java.util.List;
import java.util.Locale;

/** What a row below the heading is. */
public enum RowKind {
  DATA,
  TOTAL,
  SUBTOTAL,
  NOTE,
  HIDDEN,
  BLANK;

  private static final List<String> TOTALS = List.of("合计", "总计", "共计");
  private static final int LONGEST_TOTAL = 8;
  private static final int LONGEST_SUBTOTAL = 10;
  private static final List<String> LABELS =
      List.of(
          "说明", "注", "备注", "注意", "填表说明", "填报说明", "填报人", "填表人", "制表人", "审核人", "负责人", "单位负责人", "联系人",
          "联系电话", "数据来源", "填报单位", "填报日期", "制表日期");

  /** As listed to people: total, note, hidden, blank. */
  public String reason() {
    return this == SUBTOTAL ? "total" : name().toLowerCase(Locale.ROOT);
  }

  static RowKind of(SheetRow row, ColumnMap columns) {
    if (row.isBlank()) {
      return BLANK;
    }
    if (row.hidden()) {
      return HIDDEN;
    }
    var first = first(row);
    for (var text : new String[] {first, unitName(row, columns)}) {
      if (isTotal(text)) {
        return TOTAL;
      }
      if (text.endsWith("小计") && text.length() <= LONGEST_SUBTOTAL) {
        return SUBTOTAL;
      }
    }
    if (isNote(first)) {
      return NOTE;
    }
    if (holdsValues(row, columns)) {
      return DATA;
    }
    return NumberParser.number(first) != null ? BLANK : NOTE;
  }

  private static boolean isTotal(String text) {
    return text.length() <= LONGEST_TOTAL
        && TOTALS.stream().anyMatch(word -> text.startsWith(word) || text.endsWith(word));
  }

  private static boolean isNote(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first < 0x80) {
      return first == '*';
    }
    return first == '※'
        || first == '▲'
        || first == '注' && text.length() > 1 && Character.isDigit(text.charAt(1))
        || LABELS.stream().anyMatch(label -> isLabelled(text, label));
  }

  private static boolean isLabelled(String text, String label) {
    return text.startsWith(label)
        && text.length() > label.length()
        && ":、.".indexOf(text.charAt(label.length())) >= 0;
  }

  private static String first(SheetRow row) {
    for (var cell : row.cells()) {
      if (!cell.isBlank()) {
        return Texts.key(cell.text());
      }
    }
    return "";
  }

  private static String unitName(SheetRow row, ColumnMap columns) {
    for (int i = 0; i < columns.template().size(); i++) {
      if (columns.template().get(i).role() == ColumnRole.UNIT_NAME && columns.position(i) >= 0) {
        return Texts.key(row.cell(columns.position(i)).text());
      }
    }
    return "";
  }

  private static boolean holdsValues(SheetRow row, ColumnMap columns) {
    for (int i = 0; i < columns.template().size(); i++) {
      int position = columns.position(i);
      if (position >= 0 && !row.cell(position).isBlank()) {
        return true;
      }
    }
    return false;
  }
}
