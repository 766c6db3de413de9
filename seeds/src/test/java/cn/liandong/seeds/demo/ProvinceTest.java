package cn.liandong.seeds.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvinceTest {

  @TempDir Path folder;

  @Test
  void twelveThousandSchoolsHaveCodesAndNamesOfTheirOwn() {
    var province = new Province(7, 100, 12_000);
    var codes = new HashSet<String>();
    var names = new HashSet<String>();
    for (int index = 0; index < province.schools(); index++) {
      codes.add(province.school(index).code());
      names.add(province.school(index).name());
    }

    assertThat(codes).hasSize(12_000).allMatch(code -> code.matches("\\d{10}"));
    assertThat(names).hasSize(12_000);
  }

  @Test
  void csvAndWorkbookHoldTheSameRows() throws IOException {
    var province = new Province(7, 3, 40);
    Path csv = folder.resolve("usage.csv");
    Path xlsx = folder.resolve("usage.xlsx");
    province.writeUsage(YearMonth.of(2026, 10), 5, csv);
    province.writeUsage(YearMonth.of(2026, 10), 5, xlsx);

    var lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(43);
    assertThat(lines.getFirst()).startsWith("\uFEFF区域应用数据统计");
    assertThat(lines.get(42).split(",")).hasSize(20);
    try (var workbook = WorkbookFactory.create(xlsx.toFile())) {
      var row = workbook.getSheetAt(0).getRow(42);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo(lines.get(42).split(",")[1]);
      assertThat(row.getCell(3).getNumericCellValue())
          .isEqualTo(Double.parseDouble(lines.get(42).split(",")[3]));
    }
  }

  @Test
  void unitsAndReturnsNameTheSameSchools() throws IOException {
    var province = new Province(7, 3, 40);
    Path units = folder.resolve("units.csv");
    Path returns = folder.resolve("returns.csv");
    province.writeUnits(units);
    province.writeReturns(2025, returns);

    assertThat(Files.readAllLines(units).get(41).split(",")[1])
        .isEqualTo(Files.readAllLines(returns).get(41).split(",")[0]);
  }
}
