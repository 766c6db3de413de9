package cn.liandong.seeds.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyFilesTest {

  private static final YearMonth LAST = YearMonth.of(2026, 10);

  @TempDir Path folder;

  @Test
  void theSameSeedMakesTheSameBytes() throws IOException {
    var once = CountyFiles.write(new DemoCounty(7), LAST, 6, folder.resolve("a"));
    var again = CountyFiles.write(new DemoCounty(7), LAST, 6, folder.resolve("b"));
    var other = CountyFiles.write(new DemoCounty(8), LAST, 6, folder.resolve("c"));

    assertThat(again.units()).hasSameBinaryContentAs(once.units());
    assertThat(again.returns()).hasSameBinaryContentAs(once.returns());
    assertThat(again.exports().get(LAST)).hasSameBinaryContentAs(once.exports().get(LAST));
    assertThat(Files.mismatch(once.returns(), other.returns())).isNotNegative();
  }

  @Test
  void theCountyIsAsLargeAsTheRealOne() {
    var schools = new DemoCounty(7).schools();

    assertThat(schools).hasSizeBetween(125, 160);
    assertThat(schools.stream().map(DemoSchool::code).distinct()).hasSameSizeAs(schools);
    assertThat(schools.stream().map(DemoSchool::name).distinct()).hasSameSizeAs(schools);
    assertThat(schools.stream().map(DemoSchool::parent).distinct()).hasSizeBetween(18, 19);
  }

  @Test
  void sixMonthsEndWithTheLastOne() throws IOException {
    var files = CountyFiles.write(new DemoCounty(7), LAST, 6, folder);

    assertThat(files.exports().firstEntry().getKey()).isEqualTo(YearMonth.of(2026, 5));
    assertThat(files.exports().lastEntry().getKey()).isEqualTo(LAST);
    assertThat(files.returns()).hasFileName("demo-returns-2025.xlsx");
  }

  @Test
  void theTotalRowOfAnExportIsTheSumOfItsSchools() throws IOException {
    var county = new DemoCounty(7);
    var files = CountyFiles.write(county, LAST, 6, folder);

    for (Path export : files.exports().values()) {
      try (var workbook = WorkbookFactory.create(export.toFile())) {
        Sheet sheet = workbook.getSheetAt(0);
        int schools = county.schools().size();
        Row total = sheet.getRow(5 + schools);
        assertThat(total.getCell(0).getStringCellValue()).isEqualTo("合计");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("统计时间：2026年");
        for (int column = 2; column < 19; column++) {
          if (total.getCell(column).getCellType() == CellType.NUMERIC) {
            assertThat(total.getCell(column).getNumericCellValue())
                .isEqualTo(sum(sheet, 5, 5 + schools, column));
          }
        }
      }
    }
  }

  @Test
  void theTotalsOfTheReturnsAreTheSumsOfTheirSheets() throws IOException {
    var files = CountyFiles.write(new DemoCounty(7), LAST, 1, folder);

    try (var workbook = WorkbookFactory.create(files.returns().toFile())) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
      for (int at = 0; at < 3; at++) {
        Sheet sheet = workbook.getSheetAt(at);
        for (int column = 2; column < 6; column++) {
          assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(column).getNumericCellValue())
              .isEqualTo(sum(sheet, 3, sheet.getLastRowNum(), column));
        }
      }
    }
  }

  @Test
  void theLayoutIsTheOneOfTheSamples() throws IOException {
    var files = CountyFiles.write(new DemoCounty(7), LAST, 1, folder);

    try (var workbook = WorkbookFactory.create(files.exports().get(LAST).toFile())) {
      var merged =
          workbook.getSheetAt(0).getMergedRegions().stream().map(r -> r.formatAsString()).toList();
      assertThat(merged)
          .containsExactlyInAnyOrder(
              "A1:S1", "A2:S2", "A3:S3", "C4:E4", "F4:G4", "H4:I4", "K4:L4", "M4:N4", "Q4:S4",
              "A4:A5", "B4:B5");
    }
    try (var workbook = WorkbookFactory.create(files.returns().toFile())) {
      var merged =
          workbook.getSheetAt(0).getMergedRegions().stream().map(r -> r.formatAsString()).toList();
      assertThat(merged).contains("A1:G1", "C2:D2", "A2:A3", "B2:B3", "E2:E3", "F2:F3");
    }
  }

  @Test
  void noSchoolHasMoreActiveThanRegisteredPeople() {
    var county = new DemoCounty(7);

    for (int age = 0; age < 6; age++) {
      var month = LAST.minusMonths(5 - age);
      for (DemoSchool school : county.schools()) {
        var usage = DemoUsage.of(7, school, month, age);
        assertThat(usage.verifiedTeachers()).isBetween(0, usage.registeredTeachers());
        assertThat(usage.activeTeachers()).isBetween(0, usage.registeredTeachers());
        assertThat(usage.activeStudents()).isBetween(0, usage.registeredStudents());
        assertThat(usage.classesBuilt()).isBetween(0, school.classes());
      }
    }
  }

  @Test
  void someSchoolsStayAtTheBottomAndTheCountyGetsBetter() {
    var county = new DemoCounty(7);
    var repeated = new HashSet<>(bottom(county, 4));
    repeated.retainAll(bottom(county, 5));

    assertThat(repeated).hasSizeGreaterThan(2);
    assertThat(active(county, 5)).isGreaterThan(active(county, 0));
  }

  private static List<String> bottom(DemoCounty county, int age) {
    var schools = new ArrayList<>(county.schools());
    schools.sort((a, b) -> Double.compare(rate(county, a, age), rate(county, b, age)));
    return schools.stream().limit(10).map(DemoSchool::code).toList();
  }

  private static double rate(DemoCounty county, DemoSchool school, int age) {
    var usage = DemoUsage.of(county.seed(), school, LAST.minusMonths(5 - age), age);
    return (double) usage.activeTeachers() / school.teachers();
  }

  private static int active(DemoCounty county, int age) {
    return county.schools().stream()
        .mapToInt(school ->
            DemoUsage.of(county.seed(), school, LAST.minusMonths(5 - age), age).activeTeachers())
        .sum();
  }

  private static double sum(Sheet sheet, int from, int to, int column) {
    double sum = 0;
    for (int row = from; row < to; row++) {
      sum += sheet.getRow(row).getCell(column).getNumericCellValue();
    }
    return sum;
  }
}
