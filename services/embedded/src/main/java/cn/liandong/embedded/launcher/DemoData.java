package cn.liandong.embedded.launcher;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * Fills a new installation through its own public API. The last month is chosen once, so that a
 * start in a later month adds nothing.
 */
record DemoData(SeedsProgram seeds, Home home) {

  void load(String pack, PropertiesFile settings) {
    if (settings.get("demo.loaded").isPresent()) {
      return;
    }
    seeds.progress().say("正在装入演示数据…… Loading the demo county");
    var last =
        settings.getOrMake(
            "demo.last", () -> YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).toString());
    seeds.run(
        "cn.liandong.seeds.demo.DemoData",
        List.of("--pack", pack, "--last", last, "--folder", home.root().resolve("demo").toString()),
        "演示数据没有装完，系统已可使用；再次运行 ./liandong up 会继续装入。");
    settings.set("demo.loaded", "true");
  }
}
