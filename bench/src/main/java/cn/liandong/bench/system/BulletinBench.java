package cn.liandong.bench.system;

import cn.liandong.bench.Cleanup;
import cn.liandong.bench.MarkdownTable;
import cn.liandong.bench.Series;
import cn.liandong.bench.Size;
import cn.liandong.bench.VoidRunException;
import cn.liandong.seeds.demo.ApiClient;
import cn.liandong.seeds.demo.Bulletins;
import cn.liandong.seeds.demo.Registry;
import cn.liandong.seeds.pack.UnitLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;

/** Draft, approval, publication and both files of each of six months, through REST. */
public final class BulletinBench {

  private static final int SMALL = Size.of("BENCH_SCHOOLS", 300);
  private static final int LARGE = Size.of("BENCH_MANY_SCHOOLS", 12_000);

  private BulletinBench() {}

  public static void run() throws Exception {
    print(SMALL, 2);
    print(LARGE, 60);
  }

  private static void print(int schools, int goal) throws Exception {
    var series = measure(schools);
    var table =
        new MarkdownTable(
            "bulletin: %,d schools × 20 indicators × 6 months, docx and xlsx included"
                .formatted(schools),
            "what",
            "s, median (smallest – largest)",
            "goal");
    table.row("one month", series.text("%.2f"), MarkdownTable.atMost(series.median(), goal, "s"));
    table.row(
        "all six", "%.2f".formatted(series.sum()), MarkdownTable.atMost(series.sum(), goal, "s"));
    table.print(System.out);
  }

  private static Series measure(int schools) throws Exception {
    System.err.println("正在启动系统并装入 %d 所学校……".formatted(schools));
    var folder = Cleanup.temporaryFolder();
    var series = new Series();
    try (var system = TemporarySystem.start()) {
      var clerk = system.client("county");
      var leader = system.client("leader");
      var oracle = new Oracle();
      var loaded = LoadedProvince.load(clerk, oracle, schools, folder);
      new Registry(leader).root(UnitLevel.COUNTY);
      var bulletins = new Bulletins(clerk, leader, loaded.countyId());
      for (var month : loaded.months()) {
        long begin = System.nanoTime();
        var id = bulletins.publish(month).path("id").asText();
        clerk.download("/api/bulletins/%s/bulletin.docx".formatted(id), folder.resolve("b.docx"));
        clerk.download("/api/bulletins/%s/annexes.xlsx".formatted(id), folder.resolve("a.xlsx"));
        series.add((System.nanoTime() - begin) / 1e9);
        System.err.println("%s 的通报：%.2f 秒".formatted(month, (System.nanoTime() - begin) / 1e9));
        check(clerk, loaded.countyId(), month, oracle.rate(month));
        Annexes.requireRows(folder.resolve("a.xlsx"), schools);
      }
    }
    return series;
  }

  private static void check(
      ApiClient clerk, String countyId, YearMonth month, BigDecimal expected) {
    var query = Map.of("unitId", countyId, "period", month, "grouping", "all");
    var told = clerk.get("/api/indicators/I08/values", query).path("total").path("value").asText();
    VoidRunException.unless(
        !told.isEmpty() && fourPlaces(new BigDecimal(told)).equals(fourPlaces(expected)),
        "%s 教师活跃率为 %s，按文件重算应为 %s",
        month,
        told,
        expected);
  }

  private static BigDecimal fourPlaces(BigDecimal value) {
    return value.setScale(4, RoundingMode.HALF_UP);
  }
}
