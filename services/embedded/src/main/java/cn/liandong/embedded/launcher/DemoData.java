package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills a new installation through its own public API. The last month is chosen once, so that a
 * start in a later month adds nothing.
 */
record DemoData(Installation installation, Home home, Site site, Progress progress) {

  private static final String MAIN = "cn.liandong.seeds.demo.DemoData";

  void load(String pack, PropertiesFile settings, PropertiesFile secrets) {
    if (settings.get("demo.loaded").isPresent()) {
      return;
    }
    var last =
        settings.getOrMake(
            "demo.last", () -> YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).toString());
    progress.say("正在装入演示数据……");
    run(
        List.of(
            "--url",
            "http://127.0.0.1:" + site.port(),
            "--token-url",
            site.tokenUrl(),
            "--pack",
            pack,
            "--last",
            last,
            "--folder",
            home.root().resolve("demo").toString()),
        environment(secrets));
    settings.set("demo.loaded", "true");
  }

  private Map<String, String> environment(PropertiesFile secrets) {
    var passwords =
        Account.read(home).stream()
            .collect(Collectors.toMap(Account::username, Function.identity()));
    return Map.of(
        "LIANDONG_PASSWORD", passwords.get("county").password(),
        "LIANDONG_LEADER_PASSWORD", passwords.get("leader").password(),
        "LIANDONG_TOWN_PASSWORD", passwords.get("town").password(),
        "LIANDONG_SCHOOL_PASSWORD", passwords.get("school").password(),
        "LIANDONG_CLIENT_SECRET", Environment.secret("cli.secret", secrets));
  }

  private void run(List<String> arguments, Map<String, String> environment) {
    var builder =
        new ProcessBuilder(
            java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-cp",
            installation.libraries(),
            MAIN);
    builder.command().addAll(arguments);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    try {
      var process = builder.start();
      try (var output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        output.lines().forEach(line -> progress.say("  " + line));
      }
      if (process.waitFor() != 0) {
        throw new EmbeddedException("演示数据没有装完，系统已可使用；再次运行 ./liandong up 会继续装入。");
      }
    } catch (IOException e) {
      throw new EmbeddedException("无法装入演示数据。", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("装入演示数据被中断，再次运行 ./liandong up 会继续装入。", e);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
