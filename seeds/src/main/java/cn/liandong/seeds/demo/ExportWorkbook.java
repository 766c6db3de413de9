package cn.liandong.seeds.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The platform's monthly export: by school name, without codes. */
final class ExportWorkbook {

  private static final int COLUMNS = UsageLayout.UPPER.size() + 2;
  private static final int BLANK_ROWS = 60;

  static void write(DemoCounty county, YearMonth month, int age, Path file) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var grid = new Grid(workbook, "区域应用数据");
      titles(grid, month);
      grid.heading(joined("序号", "学校名称", UsageLayout.UPPER), joined("", "", UsageLayout.LOWER));
      long[] sums = new long[UsageLayout.UPPER.size()];
      int number = 0;
      for (DemoSchool school : county.schools()) {
        var figures = UsageLayout.figures(DemoUsage.of(county.seed(), school, month, age));
        grid.row(joined(++number, school.exportName(), figures));
        add(sums, figures);
      }
      grid.row(total(sums));
      grid.blankRows(BLANK_ROWS, COLUMNS);
      grid.row(List.of("说明：活跃人数指统计期内登录并产生有效行为的用户数。"));
      Workbooks.write(workbook, file);
    }
  }

  private static void titles(Grid grid, YearMonth month) {
    grid.title("区域应用数据统计（按学校）", COLUMNS);
    grid.title(
        "统计区域：陕西省/渭南市/%s    统计时间：%d年%d月1日至%d年%d月%d日"
            .formatted(
                DemoCounty.NAME,
                month.getYear(),
                month.getMonthValue(),
                month.getYear(),
                month.getMonthValue(),
                month.lengthOfMonth()),
        COLUMNS);
    grid.title("导出时间：%s-02 09:14:33".formatted(month.plusMonths(1)), COLUMNS);
  }

  private static void add(long[] sums, List<Object> figures) {
    for (int at = 0; at < sums.length; at++) {
      if (figures.get(at) instanceof Integer figure) {
        sums[at] += figure;
      }
    }
  }

  private static List<Object> total(long[] sums) {
    var row = new ArrayList<Object>(List.of("合计", ""));
    for (int at = 0; at < sums.length; at++) {
      row.add(UsageLayout.LOWER.get(at).equals("是否激活") ? "" : sums[at]);
    }
    return row;
  }

  private static <T> List<T> joined(T first, T second, List<? extends T> rest) {
    var all = new ArrayList<T>();
    all.add(first);
    all.add(second);
    all.addAll(rest);
    return all;
  }

  private ExportWorkbook() {}
}
