package cn.liandong.e2e;

import cn.liandong.seeds.demo.Answers;
import cn.liandong.seeds.demo.ApiClient;
import cn.liandong.seeds.demo.Imports;
import cn.liandong.seeds.demo.Registry;
import cn.liandong.seeds.pack.UnitLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A city with its nine banners from the pack, and nothing else until a test brings it. */
final class OrdosSystem implements AutoCloseable {

  static final Path TABLE2 = SystemExtension.sample("ordos-table2-2023-06.xls");

  private final RunningSystem system;
  private final String cityId;

  OrdosSystem(RunningSystem system) {
    this.system = system;
    this.cityId = new Registry(as("county")).root(UnitLevel.CITY).path("id").asText();
    awaitBannersInMetrics();
  }

  /** Organization knows them first. */
  private void awaitBannersInMetrics() {
    var token = system.token("county");
    for (var banner : as("county").list("/api/units", Map.of("level", UnitLevel.COUNTY))) {
      var path = "/api/periods?unitId=" + banner.path("id").asText();
      new Rest(system.url()).awaitOk(path, token);
    }
  }

  /** Unless that file is imported already. */
  void importTable2(Path file) {
    new Imports(as("county"), cityId, new Answers(List.of())).run("table2", file);
  }

  RunningSystem system() {
    return system;
  }

  String cityId() {
    return cityId;
  }

  ApiClient as(String username) {
    return system.as(username);
  }

  @Override
  public void close() {
    system.close();
  }
}
