package cn.liandong.organization.oneroster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One file of values as RFC 4180 writes them. */
final class CsvFile {

  private static final String SPECIAL = ",\"\r\n";
  private static final String FORMULA = "=+-@\t";

  private final StringBuilder text = new StringBuilder();
  private final int columns;

  CsvFile(List<String> headings) {
    columns = headings.size();
    line(headings);
  }

  void add(@Nullable Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
    }
    line(Arrays.asList(cells));
  }

  String text() {
    return text.toString();
  }

  private void line(List<? extends @Nullable Object> cells) {
    text.append(cells.stream().map(CsvFile::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  /** A leading sign would be a formula to a spreadsheet program. */
  private static String cell(@Nullable Object value) {
    var plain = value == null ? "" : value.toString();
    var safe = !plain.isEmpty() && FORMULA.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    return safe.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0)
        ? safe
        : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
