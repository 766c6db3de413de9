package cn.liandong.seeds.demo;

import cn.liandong.seeds.pack.SeedUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The monthly table that banners report (OD-49), with invented figures. */
final class Table2Workbook {

  private static final String BASE = "基础指标（%d教育统计数据）";
  private static final String PLATFORM = "平台注册数据";
  private static final List<String> LOWER =
      List.of("", "", "教师人数", "学生人数", "中小学行政班", "教师人数", "学生人数", "中小学行政班", "", "");

  static void write(long seed, List<SeedUnit> banners, YearMonth month, int age, Path file)
      throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var grid = new Grid(workbook, "表二");
      String base = BASE.formatted(month.getYear() - 1);
      var upper =
          List.of("序号", "旗区", base, base, base, PLATFORM, PLATFORM, PLATFORM, "作业发布数", "课表发布数");
      grid.title(
          "国家中小学智慧教育平台应用推广情况统计表（%d年%d月20日）".formatted(month.getYear(), month.getMonthValue()),
          upper.size());
      grid.heading(upper, LOWER);
      int number = 0;
      for (SeedUnit banner : banners) {
        grid.row(figures(seed, banner, age, ++number));
      }
      Workbooks.write(workbook, file);
    }
  }

  private static List<Object> figures(long seed, SeedUnit banner, int age, int number) {
    var dice = new Dice(seed, "banner", banner.code());
    int teachers = dice.between(1_800, 6_100);
    int students = teachers * dice.between(9, 13);
    int classes = students / dice.between(38, 46);
    double reach = Math.min(0.995, dice.between(0.66, 0.88) + 0.02 * age);
    return List.of(
        number,
        banner.name(),
        teachers,
        students,
        classes,
        (int) (teachers * reach),
        (int) (students * Math.min(0.99, reach - 0.03)),
        (int) (classes * reach),
        dice.between(900, 2_000) * (age + 1),
        dice.between(20, 180) * (age + 1));
  }

  private Table2Workbook() {}
}
