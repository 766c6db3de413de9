package cn.liandong.seeds.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The workbooks of a demo county on disk.
 *
 * @param exports by month, oldest first
 */
public record CountyFiles(Path units, Path returns, NavigableMap<YearMonth, Path> exports) {

  private static final Pattern EXPORT = Pattern.compile("export-(\\d{4}-\\d{2})\\.xlsx$");

  /** Writes the months that end with {@code last}; files that exist are replaced. */
  public static CountyFiles write(DemoCounty county, YearMonth last, int months, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    YearMonth first = last.minusMonths(months - 1L);
    int schoolYear = first.getYear() - (first.getMonthValue() < 9 ? 1 : 0);
    Path units = folder.resolve("demo-units.xlsx");
    UnitsWorkbook.write(county, first.minusMonths(1).atEndOfMonth(), units);
    Path returns = folder.resolve("demo-returns-%d.xlsx".formatted(schoolYear));
    ReturnsWorkbook.write(county, schoolYear, returns);
    var exports = new TreeMap<YearMonth, Path>();
    for (int age = 0; age < months; age++) {
      YearMonth month = first.plusMonths(age);
      Path export = folder.resolve("demo-export-%s.xlsx".formatted(month));
      ExportWorkbook.write(county, month, age, export);
      exports.put(month, export);
    }
    return new CountyFiles(units, returns, exports);
  }

  /** Files made by hand, known by {@code units}, {@code returns} and {@code export-2025-08}. */
  public static CountyFiles find(Path folder, int months) throws IOException {
    List<Path> files;
    try (var listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
    var exports = new TreeMap<YearMonth, Path>();
    for (Path file : files) {
      var name = EXPORT.matcher(file.getFileName().toString());
      if (name.find()) {
        exports.put(YearMonth.parse(name.group(1)), file);
      }
    }
    while (exports.size() > months) {
      exports.pollFirstEntry();
    }
    if (exports.isEmpty()) {
      throw new IllegalArgumentException(folder + " 里没有名为 …export-2025-08.xlsx 的使用数据");
    }
    return new CountyFiles(named(files, "units"), named(files, "returns"), exports);
  }

  private static Path named(List<Path> files, String part) {
    return files.stream()
        .filter(file -> file.getFileName().toString().contains(part))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("缺少名字里有 %s 的 xlsx 文件".formatted(part)));
  }
}
