package cn.liandong.seeds.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The annual returns: a sheet per stage and one that is not about headcounts. */
final class ReturnsWorkbook {

  private static final List<String> UPPER =
      List.of("学校标识码", "学校名称", "教职工数", "教职工数", "在校生数", "班数", "甲");
  private static final List<String> LOWER = List.of("", "", "合计", "其中：专任教师", "", "", "");

  static void write(DemoCounty county, int schoolYear, Path file) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      for (var stage : SchoolKind.Stage.values()) {
        var schools = county.schools().stream().filter(s -> s.kind().stage == stage).toList();
        sheet(new Grid(workbook, "教基1001_" + stage.label), schoolYear, stage, schools);
      }
      var other = new Grid(workbook, "教基4155");
      other.row(List.of("校舍情况（不在本次汇总范围）"));
      other.row(List.of("代码", "面积"));
      other.row(List.of("01", 12_000));
      Workbooks.write(workbook, file);
    }
  }

  private static void sheet(
      Grid grid, int schoolYear, SchoolKind.Stage stage, List<DemoSchool> schools) {
    grid.title(
        "%d/%d学年初教基1001_%s".formatted(schoolYear, schoolYear + 1, stage.label), UPPER.size());
    grid.heading(UPPER, LOWER);
    for (DemoSchool school : schools) {
      grid.row(
          List.of(
              school.code(),
              school.name(),
              school.staff(),
              school.teachers(),
              school.students(),
              school.classes(),
              1));
    }
    grid.row(
        List.of(
            "合计",
            "",
            schools.stream().mapToInt(DemoSchool::staff).sum(),
            schools.stream().mapToInt(DemoSchool::teachers).sum(),
            schools.stream().mapToInt(DemoSchool::students).sum(),
            schools.stream().mapToInt(DemoSchool::classes).sum()));
  }

  private ReturnsWorkbook() {}
}
