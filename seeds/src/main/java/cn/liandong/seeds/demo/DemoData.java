package cn.liandong.seeds.demo;

import cn.liandong.seeds.pack.MetricsPack;
import cn.liandong.seeds.pack.OrganizationPack;
import cn.liandong.seeds.pack.PackLoader;
import cn.liandong.seeds.pack.UnitLevel;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Loads six months of invented data through the public API, so that the first page shows some life.
 * The last month's bulletin is left to the reader. Safe to run again.
 */
public final class DemoData {

  private static final String TABLE2 = "table2";
  private static final int MONTHS = 6;

  private final Arguments arguments;
  private final OrganizationPack pack;
  private final MetricsPack rules;
  private final Path folder;
  private final ApiClient clerk;
  private final Registry registry;
  private final Steps steps = new Steps(System.out);

  private DemoData(Arguments arguments) throws IOException {
    this.arguments = arguments;
    var whole = PackLoader.load(arguments.pack());
    this.pack = whole.organization();
    this.rules = whole.metrics();
    this.folder = Files.createDirectories(arguments.folder("folder", "demo-data"));
    this.clerk = arguments.clerk();
    this.registry = new Registry(clerk);
  }

  public static void main(String[] args) throws Exception {
    Quiet.begin();
    Companion.begin();
    try {
      load(new Arguments(args, System.getenv()));
    } catch (IllegalArgumentException
        | IllegalStateException
        | UncheckedIOException
        | ApiException
        | NotYetException e) {
      System.err.println("演示数据没有装完：" + e.getMessage());
      System.exit(1);
    }
  }

  static void load(Arguments arguments) throws Exception {
    var data = new DemoData(arguments);
    JsonNode root = data.registry.root(data.pack.root().level());
    if (data.pack.root().level() == UnitLevel.COUNTY) {
      data.loadCounty(root);
    } else if (data.knows(TABLE2)) {
      data.loadCity(root);
    }
    data.steps.total();
  }

  private boolean knows(String template) {
    return rules.templates().stream().anyMatch(known -> known.code().equals(template));
  }

  private void loadCounty(JsonNode county) throws Exception {
    var files =
        CountyFiles.write(new DemoCounty(arguments.seed()), arguments.last(), MONTHS, folder);
    var imports = imports(county);
    steps.run("导入学校名录", () -> imports.run("units", files.units()));
    steps.run("导入年报", () -> imports.run("returns", files.returns()));
    steps.run("授权", () -> grantInCounty(county));
    registry.awaitProjection(county.path("id").asText(), arguments.last());
    loadMonths(county, "usage", files.exports());
  }

  private void loadCity(JsonNode city) throws Exception {
    var tables = new TreeMap<YearMonth, Path>();
    for (int age = 0; age < MONTHS; age++) {
      YearMonth month = arguments.last().minusMonths(MONTHS - 1L - age);
      Path table = folder.resolve("demo-table2-%s.xlsx".formatted(month));
      Table2Workbook.write(arguments.seed(), pack.units(), month, age, table);
      tables.put(month, table);
    }
    steps.run("授权", () -> grantLeader(city));
    loadMonths(city, TABLE2, tables);
  }

  private void loadMonths(JsonNode root, String template, NavigableMap<YearMonth, Path> files)
      throws Exception {
    var imports = imports(root);
    for (var file : files.entrySet()) {
      steps.run("导入 %s 数据".formatted(file.getKey()), () -> imports.run(template, file.getValue()));
    }
    if (!rules.bulletin().on()) {
      return;
    }
    var bulletins = new Bulletins(clerk, arguments.leader(), root.path("id").asText());
    for (YearMonth month : files.headMap(arguments.last()).keySet()) {
      steps.run("发布 %s 通报".formatted(month), () -> bulletins.publish(month).path("title").asText());
    }
  }

  private Imports imports(JsonNode root) {
    return new Imports(clerk, root.path("id").asText(), new Answers(pack.districtKinds()));
  }

  private String grantInCounty(JsonNode county) {
    var grants = new Grants(clerk);
    signInOnce();
    JsonNode town = registry.firstTown(county.path("id").asText());
    JsonNode school = registry.firstSchool(town.path("id").asText());
    return String.join(
        "，",
        grantLeader(county),
        grants.ensure("town", "TOWN_ADMINISTRATOR", town),
        grants.ensure("school", "SCHOOL_ADMINISTRATOR", school));
  }

  /** An account exists from the first sign-in on; only then can it be granted anything. */
  private void signInOnce() {
    arguments.town().get("/api/session");
    arguments.school().get("/api/session");
  }

  private String grantLeader(JsonNode root) {
    return new Grants(clerk).ensure(arguments.leaderName(), "COUNTY_LEADER", root);
  }
}
