package cn.liandong.e2e;

import static java.util.stream.Collectors.toMap;

import cn.liandong.seeds.demo.Answers;
import cn.liandong.seeds.demo.ApiClient;
import cn.liandong.seeds.demo.Bulletins;
import cn.liandong.seeds.demo.Imports;
import cn.liandong.seeds.demo.Registry;
import cn.liandong.seeds.pack.PackLoader;
import cn.liandong.seeds.pack.UnitLevel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A running system after the main job: five workbooks in, three bulletins out. */
final class SampleSystem implements AutoCloseable {

  static final List<YearMonth> MONTHS =
      List.of(YearMonth.of(2025, 8), YearMonth.of(2025, 9), YearMonth.of(2025, 10));

  private final RunningSystem system;
  private final String countyId;
  private final Map<YearMonth, String> bulletins = new TreeMap<>();

  private SampleSystem(RunningSystem system) {
    this.system = system;
    this.countyId = new Registry(system.as("county")).root(UnitLevel.COUNTY).path("id").asText();
  }

  static SampleSystem load(RunningSystem system) {
    var sample = new SampleSystem(system);
    sample.importAll();
    sample.grant("town", "TOWN_ADMINISTRATOR", "罕井镇中心校");
    sample.grant("school", "SCHOOL_ADMINISTRATOR", "罕井镇中心小学");
    var writer = new Bulletins(system.as("county"), system.as("leader"), sample.countyId);
    for (var month : MONTHS) {
      sample.bulletins.put(month, writer.publish(month).path("id").asText());
    }
    return sample;
  }

  private void importAll() {
    var clerk = system.as("county");
    var kinds = PackLoader.load("pucheng-2025").organization().districtKinds();
    var imports = new Imports(clerk, countyId, new Answers(kinds));
    imports.run("units", SystemExtension.sample("pucheng-units.xlsx"));
    imports.run("returns", SystemExtension.sample("pucheng-returns-2024.xlsx"));
    new Registry(clerk).awaitProjection(countyId, MONTHS.getFirst());
    for (var month : MONTHS) {
      imports.run("usage", SystemExtension.sample("pucheng-export-" + month + ".xlsx"));
    }
  }

  private void grant(String username, String role, String unitName) {
    as(username).get("/api/session");
    as("county")
        .post("/api/grants", Map.of("username", username, "role", role, "unitId", unit(unitName)));
  }

  RunningSystem system() {
    return system;
  }

  ApiClient as(String username) {
    return system.as(username);
  }

  String countyId() {
    return countyId;
  }

  Practice practice() {
    return new Practice(as("county"), countyId, this::unit);
  }

  String bulletinId(YearMonth month) {
    return bulletins.get(month);
  }

  /** The id of the unit with exactly this name. */
  String unit(String name) {
    return as("county").list("/api/units", Map.of("query", name)).stream()
        .filter(unit -> unit.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no unit " + name))
        .path("id")
        .asText();
  }

  /** The rows of the month's export that was imported. */
  List<JsonNode> usageRows(YearMonth month) {
    var file = "pucheng-export-" + month + ".xlsx";
    var imported =
        as("county").list("/api/imports", Map.of("template", "usage", "unitId", countyId)).stream()
            .filter(job -> job.path("fileName").asText().equals(file))
            .filter(job -> job.path("state").asText().equals("CONFIRMED"))
            .findFirst()
            .orElseThrow();
    return as("county").list("/api/imports/" + imported.path("id").asText() + "/rows", Map.of());
  }

  /** The codes of the county's units by their ids. */
  Map<String, String> codes() {
    return as("county").list("/api/units", Map.of("parentId", countyId)).stream()
        .collect(toMap(unit -> unit.path("id").asText(), unit -> unit.path("code").asText()));
  }

  static JsonNode expected() throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(SystemExtension.sample("expected.json")));
  }

  @Override
  public void close() {
    system.close();
  }
}
