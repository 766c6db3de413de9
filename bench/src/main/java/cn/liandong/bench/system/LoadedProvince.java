package cn.liandong.bench.system;

import cn.liandong.seeds.demo.Answers;
import cn.liandong.seeds.demo.ApiClient;
import cn.liandong.seeds.demo.Imports;
import cn.liandong.seeds.demo.Province;
import cn.liandong.seeds.demo.Registry;
import cn.liandong.seeds.pack.PackLoader;
import cn.liandong.seeds.pack.UnitLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** One county with many schools and six months of usage, brought in through the public API. */
record LoadedProvince(String countyId, List<YearMonth> months) {

  private static final int MONTHS = 6;
  private static final int DISTRICTS = 10;

  static LoadedProvince load(ApiClient clerk, Oracle oracle, int schools, Path folder)
      throws IOException {
    var province = new Province(20250704, DISTRICTS, schools);
    var last = YearMonth.now().minusMonths(1);
    var first = last.minusMonths(MONTHS - 1);
    int schoolYear = first.getYear() - (first.getMonthValue() < 9 ? 1 : 0);
    var registry = new Registry(clerk);
    var countyId = registry.root(UnitLevel.COUNTY).path("id").asText();
    var pack = PackLoader.load("pucheng-2025").organization();
    var imports = new Imports(clerk, countyId, new Answers(pack.districtKinds()));

    var units = folder.resolve("units.csv");
    province.writeUnits(units);
    fillIn(units, first.minusMonths(1));
    imports.run("units", units);
    var returns = folder.resolve("returns-%d.csv".formatted(schoolYear));
    province.writeReturns(schoolYear, returns);
    oracle.teachers(returns);
    imports.run("returns", returns);
    registry.awaitProjection(countyId, last);
    var months = Stream.iterate(first, month -> month.plusMonths(1)).limit(MONTHS).toList();
    for (int age = 0; age < MONTHS; age++) {
      var month = months.get(age);
      var usage = folder.resolve("usage-%s.xlsx".formatted(month));
      province.writeUsage(month, age, usage);
      imports.run("usage", usage);
      var copy = folder.resolve("usage-%s.csv".formatted(month));
      province.writeUsage(month, age, copy);
      oracle.active(month, copy);
      System.err.println("已导入 %s".formatted(month));
    }
    return new LoadedProvince(countyId, months);
  }

  /** Without its filling date a list of schools holds from today on. */
  private static void fillIn(Path units, YearMonth month) throws IOException {
    var lines = Files.readAllLines(units, StandardCharsets.UTF_8);
    var day = month.atEndOfMonth();
    lines.set(
        0,
        "%s 填报日期：%d年%d月%d日"
            .formatted(lines.getFirst(), day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    Files.write(units, lines);
  }
}
