package cn.liandong.bench.system;

import cn.liandong.bench.MarkdownTable;
import cn.liandong.bench.Series;
import cn.liandong.bench.ServerCpu;
import cn.liandong.bench.Size;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The standalone JVM from nothing to ready, PostgreSQL and Keycloak running already. */
public final class StartBench {

  private static final int REPEATS = Size.of("BENCH_STARTS", 5);
  private static final long POLL = 10;
  private static final Duration REST = Duration.ofSeconds(10);
  private static final Duration GOODBYE = Duration.ofMinutes(1);

  private StartBench() {}

  public static void run() throws Exception {
    System.err.println("正在启动一个空系统……");
    var start = new Series();
    var cpu = new Series();
    var ready = new Series();
    var rest = new Series();
    try (var system = TemporarySystem.start();
        var http = HttpClient.newHttpClient()) {
      var command = system.command();
      var environment = system.environment().stream().map(e -> e.split("=", 2));
      Map<String, String> variables = environment.collect(Collectors.toMap(e -> e[0], e -> e[1]));
      var management = variables.get("LIANDONG_MANAGEMENT_PORT");
      var health = URI.create("http://127.0.0.1:%s/q/health/ready".formatted(management));
      for (int i = 0; i < REPEATS; i++) {
        system.program().stop(GOODBYE);
        long begin = System.nanoTime();
        var process = system.program().start(command, variables);
        awaitReady(http, health, process);
        start.add((System.nanoTime() - begin) / 1e9);
        cpu.add(ServerCpu.secondsOf(process.pid()));
        ready.add(residentMegabytes(process.pid()));
        Thread.sleep(REST);
        rest.add(residentMegabytes(process.pid()));
      }
    }
    print(start, cpu, ready, rest);
  }

  private static void awaitReady(HttpClient http, URI health, ProcessHandle process)
      throws InterruptedException {
    var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    while (true) {
      try {
        if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        if (!process.isAlive()) {
          throw new IllegalStateException("程序没有启动成功", e);
        }
      }
      Thread.sleep(POLL);
    }
  }

  private static double residentMegabytes(long pid) throws IOException {
    var line =
        Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
            .filter(text -> text.startsWith("VmRSS:"))
            .findAny()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
  }

  private static void print(Series start, Series cpu, Series ready, Series rest) {
    var table =
        new MarkdownTable(
            "start: standalone JVM with its AOT cache, %d starts, median (smallest – largest)"
                .formatted(REPEATS),
            "what",
            "figure",
            "goal");
    table.row(
        "process start to /q/health/ready, s",
        start.text("%.2f"),
        MarkdownTable.atMost(start.median(), 3, "s"));
    table.row("CPU of it, s", cpu.text("%.2f"), "");
    table.row(
        "RSS when ready, MB", ready.text("%.0f"), MarkdownTable.atMost(ready.median(), 350, "MB"));
    table.row(
        "RSS %d s later, MB".formatted(REST.toSeconds()),
        rest.text("%.0f"),
        MarkdownTable.atMost(rest.median(), 350, "MB"));
    table.print(System.out);
  }
}
