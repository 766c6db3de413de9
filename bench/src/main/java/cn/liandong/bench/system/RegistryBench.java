package cn.liandong.bench.system;

import cn.liandong.bench.Cleanup;
import cn.liandong.bench.MarkdownTable;
import cn.liandong.bench.ServerCpu;
import cn.liandong.bench.Size;
import cn.liandong.bench.VoidRunException;
import cn.liandong.seeds.demo.Answers;
import cn.liandong.seeds.demo.Imports;
import cn.liandong.seeds.demo.Province;
import cn.liandong.seeds.demo.Registry;
import cn.liandong.seeds.pack.PackLoader;
import cn.liandong.seeds.pack.UnitLevel;
import java.nio.file.Path;
import java.time.LocalDate;

/** A province's registry: filling it, reading it within a scope, changing it. */
public final class RegistryBench {

  private static final int SCHOOLS = Size.of("BENCH_SCHOOLS", 12_000);
  private static final int CHANGES = Math.min(SCHOOLS, Size.of("BENCH_CHANGES", 10_000));
  private static final int DISTRICTS = 120;
  private static final int SEED = 20250704;

  private final TemporarySystem system;
  private final Imports imports;
  private final RegistryFiles files;
  private final ServerCpu database;
  private final long program;

  private RegistryBench(TemporarySystem system, Path folder) throws Exception {
    this.system = system;
    var clerk = system.client("county");
    var county = new Registry(clerk).root(UnitLevel.COUNTY).path("id").asText();
    var kinds = PackLoader.load("pucheng-2025").organization().districtKinds();
    this.imports = new Imports(clerk, county, new Answers(kinds));
    this.files = new RegistryFiles(new Province(SEED, DISTRICTS, SCHOOLS), folder);
    this.database = ServerCpu.of(system.postgres());
    this.program = system.program().process().orElseThrow().pid();
  }

  public static void run() throws Exception {
    System.err.println("正在启动系统……");
    try (var system = TemporarySystem.start()) {
      var bench = new RegistryBench(system, Cleanup.temporaryFolder());
      bench.fill();
      try (var calls = system.registry("county")) {
        var schools = calls.schools();
        VoidRunException.unless(
            schools.size() == SCHOOLS, "登记册有 %d 所学校，应为 %d", schools.size(), SCHOOLS);
        var reading = new RegistryReading(calls, schools, bench::cpu);
        reading.lists().print(System.out);
        reading.lookups(PgBench.on(system.spareDatabase())).print(System.out);
      }
      bench.change();
    }
  }

  private double cpu() {
    return database.seconds() + ServerCpu.secondsOf(program);
  }

  private void fill() throws Exception {
    var today = LocalDate.now();
    var year = today.getMonthValue() < 9 ? today.getYear() - 1 : today.getYear();
    int classes = SCHOOLS * RegistryFiles.CLASSES;
    var table =
        new MarkdownTable(
            "registry: import of %,d schools and %,d classes".formatted(SCHOOLS, classes),
            "file",
            "rows",
            "wall s",
            "CPU s, JVM and PostgreSQL",
            "rows per CPU-second");
    double before = cpu();
    long begin = System.nanoTime();
    importing(table, "units", files.units(today.minusMonths(2), SCHOOLS, 1), SCHOOLS);
    importing(table, "classes", files.classes(year), classes);
    row(table, "both", SCHOOLS + classes, begin, before);
    table.print(System.out);
  }

  private void importing(MarkdownTable table, String template, Path file, int rows) {
    System.err.println("导入 %s：%d 行……".formatted(template, rows));
    double before = cpu();
    long begin = System.nanoTime();
    imports.run(template, file);
    row(table, template, rows, begin, before);
  }

  private void row(MarkdownTable table, String file, int rows, long begin, double before) {
    double wall = (System.nanoTime() - begin) / 1e9;
    double used = cpu() - before;
    table.row(
        file,
        "%,d".formatted(rows),
        "%.1f".formatted(wall),
        "%.1f".formatted(used),
        "%,.0f".formatted(rows / used));
  }

  /** A file changes schools in one transaction; the other services' projections catch up. */
  private void change() throws Exception {
    try (var feed = new FeedPositions(system.database())) {
      feed.awaitProjections();
      var file = files.units(LocalDate.now(), CHANGES, SCHOOLS + 1);
      System.err.println("改动 %d 所学校……".formatted(CHANGES));
      long goal = feed.registry() + CHANGES;
      double before = cpu();
      var clerk = Thread.ofPlatform().start(() -> imports.run("units", file));
      feed.awaitRegistry(goal);
      double committed = cpu();
      long begin = System.nanoTime();
      feed.awaitProjections();
      double wall = (System.nanoTime() - begin) / 1e9;
      double done = cpu();
      clerk.join();
      var table =
          new MarkdownTable(
              "registry: projections after %,d changes in one transaction".formatted(CHANGES),
              "what",
              "wall s",
              "CPU s, JVM and PostgreSQL");
      table.row("upload to commit", "", "%.1f".formatted(committed - before));
      table.row(
          "commit to the last projection",
          "%.1f".formatted(wall),
          "%.1f".formatted(done - committed));
      table.print(System.out);
    }
  }
}
