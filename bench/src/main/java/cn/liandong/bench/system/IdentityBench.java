package cn.liandong.bench.system;

import cn.liandong.bench.MarkdownTable;
import cn.liandong.bench.Series;
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

/** What it costs to know who calls, and to let somebody in. */
public final class IdentityBench {

  private static final int CALLS = Size.of("BENCH_CALLS", 20_000);
  private static final int SIGN_INS = Size.of("BENCH_SIGN_INS", 100);
  private static final int ROUNDS = Size.of("BENCH_ROUNDS", 5);
  private static final int WARM_UP_ROUNDS = 2;
  private static final int CLIENTS = 4;
  private static final double CALL_GOAL = 1.3;
  private static final double SIGN_IN_GOAL = 0.95;

  private IdentityBench() {}

  public static void run() throws Exception {
    try (var system = TemporarySystem.start()) {
      calls(system).print(System.out);
      signIns(system).print(System.out);
    }
  }

  /** They take turns; the first rounds of each warm up and are not counted. */
  private static MarkdownTable calls(TemporarySystem system) throws Exception {
    var realm = URI.create(system.keycloakUrl() + "/realms/liandong");
    try (var bare = EchoProgram.bare();
        var guarded = EchoProgram.guarded(realm);
        var http = HttpClient.newHttpClient()) {
      var unit = new Registry(system.client("county")).root(UnitLevel.COUNTY).path("id").asText();
      var uri = URI.create(system.url() + "/api/units/" + unit);
      int length = fetch(http, withToken(uri, system)).body().length();
      var echo = HttpRequest.newBuilder(bare.uri(length)).build();
      await(http, echo);
      await(http, withToken(guarded.uri(length), system));
      var ourCpu = new Series();
      var bareCpu = new Series();
      var guardedCpu = new Series();
      for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
        var called = measure("经网关的调用", system::cpuSeconds, http, withToken(uri, system));
        var echoed = measure("空转的调用", bare::cpuSeconds, http, echo);
        var checked =
            measure("核对令牌的空转", guarded::cpuSeconds, http, withToken(guarded.uri(length), system));
        if (round >= WARM_UP_ROUNDS) {
          ourCpu.add(called);
          bareCpu.add(echoed);
          guardedCpu.add(checked);
        }
      }
      return callTable(ourCpu, bareCpu, guardedCpu, length);
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

  private static MarkdownTable callTable(Series ours, Series bare, Series guarded, int length) {
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
    table.row(
        "the echo with Quarkus' own token check and counts, no scope",
        guarded.text("%.3f"),
        "%.2f × the echo".formatted(guarded.median() / bare.median()));
    return table;
  }

  private static MarkdownTable signIns(TemporarySystem system) throws Exception {
    var bare = BareRealm.create(system.keycloakUrl(), system.secret("keycloak.admin.password"));
    var password = system.password("county");
    var ours = new Series();
    var theirs = new Series();
    for (int round = 0; round <= ROUNDS; round++) {
      var gateway = signIns("经网关登录", system, () -> signIn(system, password));
      var plain = signIns("只经 Keycloak 登录", system, bare::signIn);
      if (round > 0) {
        ours.add(gateway);
        theirs.add(plain);
      }
    }
    double ratio = ours.median() / theirs.median();
    var table =
        new MarkdownTable(
            "identity: sign-ins with form, code and tokens, %d in a round".formatted(SIGN_INS),
            "what",
            "per CPU-second of all servers, median (smallest – largest)",
            "goal");
    table.row(
        "through the gateway, our realm",
        ours.text("%.2f"),
        "≥ %.2f × bare Keycloak: %s, %.2f ×"
            .formatted(SIGN_IN_GOAL, ratio >= SIGN_IN_GOAL ? "met" : "**missed**", ratio));
    table.row("bare Keycloak, a realm as it comes", theirs.text("%.2f"), "");
    return table;
  }

  private static double signIns(String name, TemporarySystem system, Runnable signIn)
      throws Exception {
    DoubleSupplier cpu = () -> system.cpuSeconds() + system.keycloakCpuSeconds();
    return 1000 / Requests.measure(name, SIGN_INS, 1, cpu, _ -> signIn.run()).cpuMillis();
  }

  private static void signIn(TemporarySystem system, String password) {
    try (var browser = new Browser()) {
      var login = URI.create(system.url() + "/api/session/login");
      var back = Browser.target(browser.signIn(login, "county", password));
      var welcome = browser.get(back);
      while (welcome.statusCode() / 100 == 3 && !Browser.target(welcome).getPath().equals("/")) {
        welcome = browser.get(Browser.target(welcome));
      }
      VoidRunException.unless(
          welcome.statusCode() / 100 == 3, "登录没有完成：%d %s", welcome.statusCode(), welcome.uri());
    }
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
