package cn.liandong.seeds.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A province of any size for benchmarks. Nothing is held in memory: every school is made anew from
 * its number. Files are xlsx or, by the name's ending, csv (UTF-8 with byte order mark).
 */
public record Province(long seed, int counties, int schools) {

  private static final List<SchoolKind> MIX =
      List.of(
          SchoolKind.VILLAGE_PRIMARY,
          SchoolKind.TOWN_PRIMARY,
          SchoolKind.VILLAGE_PRIMARY,
          SchoolKind.TEACHING_POINT,
          SchoolKind.TOWN_JUNIOR,
          SchoolKind.CITY_PRIMARY);
  private static final int WINDOW = 100;

  public DemoSchool school(int index) {
    SchoolKind kind = MIX.get(index % MIX.size());
    String county = countyName(index % counties);
    String urbanRural =
        switch (kind) {
          case CITY_PRIMARY -> "111";
          case TOWN_PRIMARY, TOWN_JUNIOR -> "121";
          case TEACHING_POINT -> "220";
          default -> "210";
        };
    String name = "%s第%d%s".formatted(county, index / counties + 1, kind.label);
    return DemoSchool.of(seed, index, name, county, kind, urbanRural);
  }

  public static String countyName(int index) {
    return "示例%03d县".formatted(index + 1);
  }

  public void writeUnits(Path file) throws IOException {
    write(
        file,
        "全省学校（机构）基本信息表",
        List.of(List.of("序号", "学校（机构）标识码", "单位名称", "上级单位", "办学类型码", "办学类型", "城乡分类", "办别", "备注")),
        index -> {
          var s = school(index);
          return List.of(
              index + 1,
              s.code(),
              s.name(),
              s.parent(),
              s.kind().code,
              s.kind().label,
              s.urbanRural(),
              s.ownership(),
              s.note());
        });
  }

  public void writeReturns(int schoolYear, Path file) throws IOException {
    write(
        file,
        "%d/%d学年初教基1001".formatted(schoolYear, schoolYear + 1),
        List.of(List.of("学校标识码", "学校名称", "教职工数", "专任教师数", "在校生数", "班数")),
        index -> {
          var s = school(index);
          return List.of(s.code(), s.name(), s.staff(), s.teachers(), s.students(), s.classes());
        });
  }

  /** 17 figures a school, with the school's code. */
  public void writeUsage(YearMonth month, int age, Path file) throws IOException {
    write(
        file,
        "区域应用数据统计（按学校）    统计时间：%d年%d月1日至%d年%d月%d日"
            .formatted(
                month.getYear(),
                month.getMonthValue(),
                month.getYear(),
                month.getMonthValue(),
                month.lengthOfMonth()),
        List.of(
            joined(List.of("序号", "学校标识码", "学校名称"), UsageLayout.UPPER),
            joined(List.of("", "", ""), UsageLayout.LOWER)),
        index -> {
          var s = school(index);
          return joined(
              List.of(index + 1, s.code(), s.name()),
              UsageLayout.figures(DemoUsage.of(seed, s, month, age)));
        });
  }

  private void write(Path file, String title, List<List<String>> heading, IntFunction<List<?>> row)
      throws IOException {
    if (file.toString().endsWith(".csv")) {
      writeCsv(file, title, heading, row);
    } else {
      writeWorkbook(file, title, heading, row);
    }
  }

  private void writeCsv(
      Path file, String title, List<List<String>> heading, IntFunction<List<?>> row)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("\uFEFF" + title + "\r\n");
      for (var line : heading) {
        out.write(csv(line));
      }
      for (int index = 0; index < schools; index++) {
        out.write(csv(row.apply(index)));
      }
    }
  }

  private static String csv(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "", "\r\n"));
  }

  private void writeWorkbook(
      Path file, String title, List<List<String>> heading, IntFunction<List<?>> row)
      throws IOException {
    try (var workbook = new SXSSFWorkbook(WINDOW);
        var out = Files.newOutputStream(file)) {
      var grid = new Grid(workbook, "数据");
      grid.title(title, heading.getFirst().size());
      if (heading.size() == 2) {
        grid.heading(heading.getFirst(), heading.getLast());
      } else {
        grid.row(heading.getFirst());
      }
      for (int index = 0; index < schools; index++) {
        grid.row(row.apply(index));
      }
      workbook.write(out);
    }
  }

  private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
    var all = new ArrayList<T>(first);
    all.addAll(second);
    return all;
  }
}
