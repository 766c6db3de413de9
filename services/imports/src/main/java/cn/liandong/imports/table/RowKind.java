package cn.liandong.imports.table;

import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.template.ColumnRole;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a row below the heading is. */
public enum RowKind {
  DATA,
  TOTAL,
  SUBTOTAL,
  NOTE,
  HIDDEN,
  BLANK;

  private static final Pattern TOTALS = Pattern.compile(".{0,6}(合计|总计|共计)|(合计|总计|共计).{0,6}");
  private static final Pattern SUBTOTALS = Pattern.compile(".{0,8}小计");
  private static final Pattern NOTES =
      Pattern.compile(
          "^(说明|注|备注|注意|填表说明|填报说明|填报人|填表人|制表人|审核人|负责人|单位负责人|联系人|联系电话"
              + "|数据来源|填报单位|填报日期|制表日期)\\s*[:：、.].*|^[※*▲]\\s*.*|^注\\d.*",
          Pattern.DOTALL);

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
      if (TOTALS.matcher(text).matches()) {
        return TOTAL;
      }
      if (SUBTOTALS.matcher(text).matches()) {
        return SUBTOTAL;
      }
    }
    if (NOTES.matcher(first).matches()) {
      return NOTE;
    }
    if (holdsValues(row, columns)) {
      return DATA;
    }
    return NumberParser.number(first) != null ? BLANK : NOTE;
  }

  private static String first(SheetRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .map(cell -> Texts.key(cell.text()))
        .orElse("");
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
