package cn.liandong.seeds.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The county's list of schools. */
final class UnitsWorkbook {

  private static final List<String> HEADING =
      List.of("序号", "学校（机构）标识码", "单位名称", "上级单位", "办学类型码", "办学类型", "城乡分类", "办别", "备注");
  private static final int BLANK_ROWS = 40;

  static void write(DemoCounty county, LocalDate filled, Path file) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var grid = new Grid(workbook, "学校基本信息");
      grid.title(DemoCounty.NAME + "学校（机构）基本信息表", HEADING.size());
      grid.title(
          "填报单位：%s教育体育局          填报日期：%d年%d月%d日"
              .formatted(
                  DemoCounty.NAME,
                  filled.getYear(),
                  filled.getMonthValue(),
                  filled.getDayOfMonth()),
          HEADING.size());
      grid.row(HEADING);
      int number = 0;
      for (DemoSchool school : county.schools()) {
        grid.row(
            List.of(
                ++number,
                school.code(),
                school.name(),
                school.parent(),
                school.kind().code,
                school.kind().label,
                school.urbanRural(),
                school.ownership(),
                school.note()));
      }
      grid.blankRows(BLANK_ROWS, HEADING.size());
      Workbooks.write(workbook, file);
    }
  }

  private UnitsWorkbook() {}
}
