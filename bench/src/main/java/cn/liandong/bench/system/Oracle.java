package cn.liandong.bench.system;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** The rate of active teachers, recounted from the files alone. */
final class Oracle {

  private static final int TEACHERS_COLUMN = 3;
  private static final int ACTIVE_COLUMN = 5;

  private final Map<YearMonth, Long> active = new HashMap<>();
  private long teachers;

  void teachers(Path returns) throws IOException {
    teachers = sum(returns, TEACHERS_COLUMN);
  }

  void active(YearMonth month, Path usage) throws IOException {
    active.put(month, sum(usage, ACTIVE_COLUMN));
  }

  /** In percent. */
  BigDecimal rate(YearMonth month) {
    return BigDecimal.valueOf(active.get(month) * 100)
        .divide(BigDecimal.valueOf(teachers), MathContext.DECIMAL64);
  }

  private static long sum(Path csv, int column) throws IOException {
    try (var lines = Files.lines(csv)) {
      return lines
          .map(line -> line.split(",", -1))
          .filter(cells -> cells.length > column && cells[column].matches("\\d+"))
          .mapToLong(cells -> Long.parseLong(cells[column]))
          .sum();
    }
  }
}
