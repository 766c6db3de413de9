package cn.liandong.seeds.demo;

import cn.liandong.seeds.pack.PackLoader;
import cn.liandong.seeds.pack.UnitLevel;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;

/** The main job by the public API alone: five workbooks in, three published bulletins out. */
public final class Demo {

  private static final int MONTHS = 3;

  public static void main(String[] args) throws Exception {
    Quiet.begin();
    Companion.begin();
    var arguments = new Arguments(args, System.getenv());
    try {
      run(arguments);
    } catch (IllegalArgumentException | IllegalStateException | ApiException | NotYetException e) {
      System.err.println("演示没有走完：" + e.getMessage());
      System.exit(1);
    }
  }

  static void run(Arguments arguments) throws Exception {
    Path out = Files.createDirectories(arguments.folder("out", "demo-output"));
    var files = files(arguments, out);
    var kinds = PackLoader.load(arguments.pack()).organization().districtKinds();
    ApiClient clerk = arguments.clerk();
    var registry = new Registry(clerk);
    var steps = new Steps(System.out);
    JsonNode county = registry.root(UnitLevel.COUNTY);
    String countyId = county.path("id").asText();
    var imports = new Imports(clerk, countyId, new Answers(kinds));
    steps.run("导入学校名录", () -> imports.run("units", files.units()));
    steps.run("导入年报", () -> imports.run("returns", files.returns()));
    steps.run(
        "审批人授权", () -> new Grants(clerk).ensure(arguments.leaderName(), "COUNTY_LEADER", county));
    registry.awaitProjection(countyId, files.exports().lastKey());
    for (var export : files.exports().entrySet()) {
      steps.run(
          "导入 %s 使用数据".formatted(export.getKey()), () -> imports.run("usage", export.getValue()));
    }
    var bulletins = new Bulletins(clerk, arguments.leader(), countyId);
    for (YearMonth month : files.exports().keySet()) {
      steps.run(
          "发布 %s 通报".formatted(month), () -> save(clerk, bulletins.publish(month), month, out));
    }
    steps.total();
    new Figures(clerk, countyId).print(files.exports().navigableKeySet(), System.out);
    System.out.println("文件在 " + out.toAbsolutePath());
  }

  private static CountyFiles files(Arguments arguments, Path out) throws Exception {
    var given = arguments.optional("folder");
    return given.isPresent()
        ? CountyFiles.find(Path.of(given.get()), MONTHS)
        : CountyFiles.write(
            new DemoCounty(arguments.seed()), arguments.last(), MONTHS, out.resolve("input"));
  }

  private static String save(ApiClient api, JsonNode bulletin, YearMonth month, Path out)
      throws Exception {
    String id = bulletin.path("id").asText();
    for (var file :
        Map.of("bulletin.docx", "通报-%s.docx", "annexes.xlsx", "通报附件-%s.xlsx").entrySet()) {
      api.download(
          "/api/bulletins/%s/%s".formatted(id, file.getKey()),
          out.resolve(file.getValue().formatted(month)));
    }
    return bulletin.path("title").asText();
  }

  private Demo() {}
}
