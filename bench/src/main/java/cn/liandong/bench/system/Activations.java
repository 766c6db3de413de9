package cn.liandong.bench.system;

import cn.liandong.bench.MarkdownTable;
import cn.liandong.bench.ServerCpu;
import cn.liandong.bench.Size;
import cn.liandong.bench.VoidRunException;
import cn.liandong.seeds.demo.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** People who use their codes, some at a time, through the call of the activation page. */
record Activations(TemporarySystem system, ApiClient clerk, String county) {

  private static final int PEOPLE = Size.of("BENCH_ACTIVATIONS", 300);
  private static final int AT_ONCE = 4;

  void print(PrintStream out) throws Exception {
    System.err.println("激活 %d 人……".formatted(PEOPLE));
    var slips = slips();
    var database = ServerCpu.of(system.postgres());
    long program = system.program().process().orElseThrow().pid();
    long keycloak = system.keycloak().process().orElseThrow().pid();
    double before =
        database.seconds() + ServerCpu.secondsOf(program) + ServerCpu.secondsOf(keycloak);
    long begin = System.nanoTime();
    try (var http = HttpClient.newHttpClient();
        var callers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var answer : callers.invokeAll(slips.stream().map(slip -> use(http, slip)).toList())) {
        VoidRunException.unless(answer.get() == 204, "激活返回 %d", answer.get());
      }
    }
    double wall = (System.nanoTime() - begin) / 1e9;
    double used =
        database.seconds() + ServerCpu.secondsOf(program) + ServerCpu.secondsOf(keycloak) - before;
    var table =
        new MarkdownTable(
            "provisioning: %d activations with a password, %d at once".formatted(PEOPLE, AT_ONCE),
            "per second",
            "wall s",
            "CPU s, JVM, Keycloak and PostgreSQL",
            "per CPU-second");
    table.row(
        "%.1f".formatted(PEOPLE / wall),
        "%.1f".formatted(wall),
        "%.1f".formatted(used),
        "%.1f".formatted(PEOPLE / used));
    table.print(out);
  }

  private record Slip(String username, String code) {}

  private List<Slip> slips() {
    var query = Map.of("unitId", county, "state", "INVITED", "pageSize", PEOPLE);
    var slips = new ArrayList<Slip>();
    for (JsonNode account : clerk.get("/api/activations", query).path("items")) {
      var path = "/api/activations/%s/code".formatted(account.path("accountId").asText());
      var code = clerk.post(path, Map.of()).path("code").asText();
      slips.add(new Slip(account.path("username").asText(), code));
    }
    return slips;
  }

  private Callable<Integer> use(HttpClient http, Slip slip) {
    return () -> {
      var body =
          new ObjectMapper()
              .writeValueAsString(
                  Map.of(
                      "username",
                      slip.username(),
                      "code",
                      slip.code(),
                      "password",
                      "first pass 1"));
      var request =
          HttpRequest.newBuilder(system.url().resolve("/api/activation"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    };
  }
}
