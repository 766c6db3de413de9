package cn.liandong.bench.imports;

import cn.liandong.bench.Cleanup;
import cn.liandong.bench.LiveHeap;
import cn.liandong.bench.MarkdownTable;
import cn.liandong.bench.Series;
import cn.liandong.bench.Size;
import cn.liandong.bench.VoidRunException;
import cn.liandong.metrics.imports.ReportTemplate;
import cn.liandong.metrics.imports.TemplateInForce;
import cn.liandong.seeds.demo.Province;
import cn.liandong.seeds.pack.Formulas;
import cn.liandong.seeds.pack.PackLoader;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A workbook of 100,000 schools with 17 figures each, committed. */
public final class ImportBench {

  static final YearMonth PERIOD = YearMonth.now().minusMonths(1);
  private static final int ROWS = Size.of("BENCH_ROWS", 100_000);
  private static final int ROUNDS = Size.of("BENCH_ROUNDS", 3);
  private static final int WARM_UP = 2_000;
  private static final int BATCH = 1_000;
  private static final OperatingSystemMXBean JVM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private record Cost(Series cpu, Series database, Series wall) {}

  private final BenchDatabase database;
  private final List<Way> ways;
  private final Map<Way, Cost> costs = new LinkedHashMap<>();

  private ImportBench(BenchDatabase database) throws SQLException {
    this.database = database;
    this.ways =
        List.of(
            new FrameworkWay(database, usage()),
            plain("each value its own insert", PlainTable.ROW_PER_VALUE, 1, false),
            plain("values in JDBC batches", PlainTable.ROW_PER_VALUE, BATCH, false),
            plain("the same, reWriteBatchedInserts", PlainTable.ROW_PER_VALUE, BATCH, true),
            plain("each school its own insert", PlainTable.ROW_PER_SCHOOL, 1, false),
            plain("schools in JDBC batches", PlainTable.ROW_PER_SCHOOL, BATCH, false));
    ways.forEach(way -> costs.put(way, new Cost(new Series(), new Series(), new Series())));
  }

  /** As the metrics service imports it, except that warnings are not brought up to date. */
  static ReportTemplate usage() {
    var pack = PackLoader.load("pucheng-2025").metrics();
    var definition =
        pack.templates().stream()
            .filter(template -> template.code().equals(FrameworkWay.USAGE))
            .findAny()
            .orElseThrow();
    var formulas = Formulas.over(pack.dataElements());
    return new ReportTemplate(
        new TemplateInForce(() -> definition, () -> formulas, UnaryOperator.identity()),
        (handle, ref) -> {},
        Clock.systemDefaultZone());
  }

  private PlainWay plain(String name, PlainTable table, int batch, boolean rewritten) {
    return new PlainWay("EasyExcel: " + name, database, table, batch, rewritten);
  }

  public static void run() throws Exception {
    var province = new Province(20250704, 100, ROWS);
    var folder = Cleanup.temporaryFolder();
    var workbook = folder.resolve("usage.xlsx");
    var small = folder.resolve("small.xlsx");
    System.err.println("正在准备 %d 行的工作簿和数据库……".formatted(ROWS));
    province.writeUsage(PERIOD, 3, workbook);
    new Province(20250704, 100, Math.min(WARM_UP, ROWS)).writeUsage(PERIOD, 3, small);
    try (var database = BenchDatabase.of(province)) {
      new ImportBench(database).measure(small, workbook);
    }
  }

  private void measure(Path small, Path workbook) throws Exception {
    for (var way : ways) {
      way.run(small);
      database.clear();
    }
    for (int round = 0; round < ROUNDS; round++) {
      Stored first = null;
      for (var way : ways) {
        var stored = timed(way, workbook);
        System.err.println(
            "第 %d 轮：%s，CPU %.1f 秒".formatted(round + 1, way.name(), costs.get(way).cpu.last()));
        first = first == null ? stored : first;
        VoidRunException.unless(
            stored.values() == (long) ROWS * UsageReader.FIGURES && stored.equals(first),
            "%s 写入 %s，应与 %s 相同",
            way.name(),
            stored,
            first);
      }
    }
    printCosts();
    printHeap(workbook);
  }

  private Stored timed(Way way, Path workbook) throws Exception {
    System.gc();
    var cost = costs.get(way);
    double database = this.database.cpu.seconds();
    long jvm = JVM.getProcessCpuTime();
    long wall = System.nanoTime();
    way.run(workbook);
    double own = (JVM.getProcessCpuTime() - jvm) / 1e9;
    double its = this.database.cpu.seconds() - database;
    cost.wall.add((System.nanoTime() - wall) / 1e9);
    cost.database.add(its);
    cost.cpu.add(own + its);
    var stored = this.database.stored(way);
    this.database.clear();
    return stored;
  }

  private void printCosts() {
    var table =
        new MarkdownTable(
            "import: %,d rows × %d figures, %d rounds, median (smallest – largest)"
                .formatted(ROWS, UsageReader.FIGURES, ROUNDS),
            "way",
            "CPU s, JVM and PostgreSQL",
            "of it PostgreSQL",
            "wall s",
            "values per CPU-second",
            "Liandong against it",
            "goal");
    double ours = costs.get(ways.getFirst()).cpu.median();
    for (var way : ways) {
      var cost = costs.get(way);
      double ratio = cost.cpu.median() / ours;
      table.row(
          way.name(),
          cost.cpu.text("%.1f"),
          cost.database.text("%.1f"),
          cost.wall.text("%.1f"),
          "%,.0f".formatted(ROWS * UsageReader.FIGURES / cost.cpu.median()),
          "%.2f ×".formatted(ratio),
          switch (ways.indexOf(way)) {
            case 1 -> MarkdownTable.atLeast(ratio, 5);
            case 2 -> MarkdownTable.atLeast(ratio, 2);
            default -> "";
          });
    }
    table.print(System.out);
  }

  private void printHeap(Path workbook) throws Exception {
    var table =
        new MarkdownTable(
            "import: peak live heap above the start, a run of its own", "way", "MB", "goal");
    for (var way : List.of(ways.get(0), ways.get(2))) {
      System.err.println("内存：" + way.name());
      double peak = LiveHeap.peakOf(() -> way.run(workbook)) / 1048576.0;
      database.clear();
      table.row(
          way.name(),
          "%.1f".formatted(peak),
          way == ways.getFirst() ? MarkdownTable.atMost(peak, 128, "MB") : "");
    }
    table.print(System.out);
  }
}
