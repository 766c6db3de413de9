package cn.liandong.metrics.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param rows one value per column: {@code String} for text and codes, {@code Integer}, {@code
 *     Long} or {@code BigInteger} for whole numbers, {@code BigDecimal} for the rest; null is a
 *     missing value and is shown as a dash
 */
public record Table(List<Column> columns, List<List<@Nullable Object>> rows) {

  static final String MISSING = "—";

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table needs a column");
    }
    for (var i = 0; i < rows.size(); i++) {
      check(columns, i, rows.get(i));
    }
  }

  String shown(List<@Nullable Object> row, int column) {
    var value = row.get(column);
    return value == null ? MISSING : columns.get(column).kind().show(value);
  }

  private static void check(List<Column> columns, int index, List<@Nullable Object> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "row %d has %d values for %d columns".formatted(index, row.size(), columns.size()));
    }
    for (var c = 0; c < columns.size(); c++) {
      var value = row.get(c);
      var column = columns.get(c);
      if (value != null && !column.kind().accepts(value)) {
        throw new IllegalArgumentException(
            "row %d, column %s: %s is no %s"
                .formatted(index, column.heading(), value.getClass(), column.kind()));
      }
    }
  }
}
