package cn.liandong.bench.system;

import cn.liandong.bench.MarkdownTable;
import cn.liandong.bench.Series;
import cn.liandong.bench.ServerCpu;
import cn.liandong.bench.Size;
import cn.liandong.bench.VoidRunException;
import cn.liandong.seeds.demo.Registry;
import cn.liandong.seeds.pack.UnitLevel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.DoubleSupplier;

/** What it costs to know who calls. */
public final class IdentityBench {

  private static final int CALLS = Size.of("BENCH_CALLS", 20_000);
  private static final int ROUNDS = Size.of("BENCH_ROUNDS", 5);
  private static final int CLIENTS = 4;
  private static final double CALL_GOAL = 1.3;

  private IdentityBench() {}

  public static void run() throws Exception {
    try (var system = TemporarySystem.start()) {
      calls(system).print(System.out);
    }
  }

  /** The two take turns; the first round of each warms up and is not counted. */
  private static MarkdownTable calls(TemporarySystem system) throws Exception {
    try (var echo = EchoProgram.start();
        var http = HttpClient.newHttpClient()) {
      var unit = new Registry(system.client("county")).root(UnitLevel.COUNTY).path("id").asText();
      var uri = URI.create(system.url() + "/api/units/" + unit);
      int length = fetch(http, withToken(uri, system)).body().length();
      var bare = HttpRequest.newBuilder(echo.uri(length)).build();
      await(http, bare);
      var ourCpu = new Series();
      var bareCpu = new Series();
      for (int round = 0; round <= ROUNDS; round++) {
        var called = measure("经网关的调用", system::cpuSeconds, http, withToken(uri, system));
        var echoed = measure("空转的调用", () -> ServerCpu.secondsOf(echo.pid()), http, bare);
        if (round > 0) {
          ourCpu.add(called);
          bareCpu.add(echoed);
        }
      }
      return callTable(ourCpu, bareCpu, length);
    }
  }

  /** A fresh one: they live for minutes only. */
  private static HttpRequest withToken(URI uri, TemporarySystem system) throws IOException {
    return HttpRequest.newBuilder(uri)
        .header("Authorization", "Bearer " + system.token("county"))
        .build();
  }

  private static double measure(
      String name, DoubleSupplier cpu, HttpClient http, HttpRequest request) throws Exception {
    return Requests.measure(name, CALLS, CLIENTS, cpu, _ -> fetch(http, request)).cpuMillis();
  }

  private static MarkdownTable callTable(Series ours, Series bare, int length) {
    var table =
        new MarkdownTable(
            "identity: GET /api/units/{id} with a token, %d characters, beside a bare REST-to-gRPC echo"
                .formatted(length),
            "what",
            "CPU ms per call, median (smallest – largest)",
            "goal");
    double ratio = ours.median() / bare.median();
    table.row(
        "through the gateway: token, scope, gRPC, JVM and PostgreSQL",
        ours.text("%.3f"),
        "≤ %.1f × the echo: %s, %.2f ×"
            .formatted(CALL_GOAL, ratio <= CALL_GOAL ? "met" : "**missed**", ratio));
    table.row("bare echo", bare.text("%.3f"), "");
    return table;
  }

  private static void await(HttpClient http, HttpRequest request) throws InterruptedException {
    for (int attempt = 0; attempt < 300; attempt++) {
      try {
        if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not up yet.
      }
      Thread.sleep(100);
    }
    throw new VoidRunException("对照程序没有启动成功");
  }

  private static HttpResponse<String> fetch(HttpClient http, HttpRequest request) {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      VoidRunException.unless(answer.statusCode() == 200, "%s %s", request.uri(), answer.body());
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
