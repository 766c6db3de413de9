package cn.liandong.imports.job;

import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.table.CellParser;
import cn.liandong.imports.table.Table;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.TemplateColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares total rows with the sums of the rows above them, in one sheet. */
final class Totals {

  private static final long NO_MAXIMUM = 999_999_999_999_999L;

  private final Map<String, BigDecimal> sinceStart = new HashMap<>();
  private final Map<String, BigDecimal> sinceTotal = new HashMap<>();

  void add(Map<String, @Nullable Object> data) {
    for (var entry : data.entrySet()) {
      if (entry.getValue() instanceof BigDecimal number) {
        sinceStart.merge(entry.getKey(), number, BigDecimal::add);
        sinceTotal.merge(entry.getKey(), number, BigDecimal::add);
      }
    }
  }

  /** One issue for each column that differs; formulas and blank cells are not compared. */
  List<RowIssue> compare(Table table, SheetRow row) {
    var issues = new ArrayList<RowIssue>();
    for (int i = 0; i < table.columns().template().size(); i++) {
      var column = table.columns().template().get(i);
      int position = table.columns().position(i);
      if (position >= 0 && summed(column)) {
        var parsed =
            CellParser.parse(
                row.cell(position),
                TemplateColumn.of(column.field(), column.name(), ColumnType.DECIMAL)
                    .atMost(NO_MAXIMUM));
        if (parsed.value() instanceof BigDecimal total && differs(column.field(), total)) {
          issues.add(issue(column, position, total));
        }
      }
    }
    sinceTotal.clear();
    return issues;
  }

  private static boolean summed(TemplateColumn column) {
    return column.type() == ColumnType.COUNT || column.type() == ColumnType.DECIMAL;
  }

  private boolean differs(String field, BigDecimal total) {
    return total.compareTo(sum(sinceStart, field)) != 0
        && total.compareTo(sum(sinceTotal, field)) != 0;
  }

  private RowIssue issue(TemplateColumn column, int position, BigDecimal total) {
    var sum = sum(sinceStart, column.field());
    return new RowIssue(
        position + 1,
        column.name(),
        true,
        "TOTAL_DIFFERS",
        "“%s”合计行写的是 %s，各行相加是 %s，相差 %s。请核对是否漏行、多行或改错。"
            .formatted(
                column.name(),
                total.toPlainString(),
                sum.toPlainString(),
                total.subtract(sum).abs().toPlainString()));
  }

  private static BigDecimal sum(Map<String, BigDecimal> sums, String field) {
    return sums.getOrDefault(field, BigDecimal.ZERO);
  }
}
