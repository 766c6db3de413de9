package cn.liandong.bench.system;

import cn.liandong.bench.Cleanup;
import cn.liandong.bench.MarkdownTable;
import cn.liandong.bench.ServerCpu;
import cn.liandong.bench.Size;
import cn.liandong.bench.VoidRunException;
import cn.liandong.seeds.demo.Answers;
import cn.liandong.seeds.demo.ApiClient;
import cn.liandong.seeds.demo.Imports;
import cn.liandong.seeds.demo.Province;
import cn.liandong.seeds.demo.Registry;
import cn.liandong.seeds.pack.PackLoader;
import cn.liandong.seeds.pack.UnitLevel;
import java.time.LocalDate;
import java.util.Map;

/** A province's teachers: into the register, into a Keycloak that dies on the way, activated. */
public final class ProvisioningBench {

  private static final int TEACHERS = Size.of("BENCH_TEACHERS", 100_000);
  private static final int SCHOOLS = Math.max(1, TEACHERS / 100);
  private static final int DISTRICTS = 100;
  private static final int INVITED_AT_ONCE = 5_000;
  private static final int SEED = 20250704;

  private final TemporarySystem system;
  private final ApiClient clerk;
  private final String county;
  private final TeacherFiles files;
  private final Province province;
  private final Imports imports;

  private ProvisioningBench(TemporarySystem system) throws Exception {
    this.system = system;
    this.clerk = system.client("county");
    this.county = new Registry(clerk).root(UnitLevel.COUNTY).path("id").asText();
    this.province = new Province(SEED, DISTRICTS, SCHOOLS);
    this.files = new TeacherFiles(province, Cleanup.temporaryFolder(), TEACHERS);
    var kinds = PackLoader.load("pucheng-2025").organization().districtKinds();
    this.imports = new Imports(clerk, county, new Answers(kinds));
  }

  public static void run() throws Exception {
    System.err.println("正在启动系统……");
    try (var system = TemporarySystem.start()) {
      var bench = new ProvisioningBench(system);
      bench.register();
      bench.invite();
      bench.provision();
      new Activations(system, bench.clerk, bench.county).print(System.out);
    }
  }

  private void register() throws Exception {
    var schools = new RegistryFiles(province, files.folder());
    imports.run("units", schools.units(LocalDate.now().minusMonths(2), SCHOOLS, 1));
    try (var feed = new FeedPositions(system.database())) {
      feed.awaitProjections();
    }
    System.err.println("导入 %d 名教师……".formatted(TEACHERS));
    var database = ServerCpu.of(system.postgres());
    long program = system.program().process().orElseThrow().pid();
    var roster = files.roster();
    double before = database.seconds() + ServerCpu.secondsOf(program);
    long begin = System.nanoTime();
    imports.run("teachers", roster);
    double wall = (System.nanoTime() - begin) / 1e9;
    double used = database.seconds() + ServerCpu.secondsOf(program) - before;
    var table =
        new MarkdownTable(
            "provisioning: import of a roster of %,d teachers".formatted(TEACHERS),
            "rows",
            "wall s",
            "CPU s, JVM and PostgreSQL",
            "rows per CPU-second");
    table.row(
        "%,d".formatted(TEACHERS),
        "%.1f".formatted(wall),
        "%.1f".formatted(used),
        "%,.0f".formatted(TEACHERS / used));
    table.print(System.out);
  }

  private void invite() {
    System.err.println("邀请他们……");
    for (var from = 0; from < TEACHERS; from += INVITED_AT_ONCE) {
      var text = files.invitations(from, Math.min(TEACHERS, from + INVITED_AT_ONCE));
      var answer =
          clerk.post("/api/invitations", Map.of("unitId", county, "text", text, "dryRun", false));
      VoidRunException.unless(answer.path("done").asBoolean(), "名单没有写入：%s", answer);
    }
  }

  /** Keycloak is killed at 40 % and started again; the command is not. */
  private void provision() throws Exception {
    System.err.println("逐批建立登录用户……");
    var run = new ProvisioningRun(system, TEACHERS);
    run.toItsEnd();
    var reconciled = system.launcher("accounts");
    VoidRunException.unless(reconciled.contains("有 0 处不一致"), "核对不一致：%s", reconciled);
    run.print(System.out, reconciled.lines().toList().getLast());
  }
}
