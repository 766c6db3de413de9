package cn.liandong.seeds.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The REST contract as the demo programs see it, with a slow start and one question per template.
 */
final class FakeLiandong implements AutoCloseable {

  final List<String> calls = new ArrayList<>();
  final List<String> answers = new ArrayList<>();
  final Map<String, Map<String, Object>> imports = new LinkedHashMap<>();
  final Map<String, Map<String, Object>> bulletins = new LinkedHashMap<>();
  final Map<String, String> grants = new LinkedHashMap<>();

  private final ObjectMapper json = new ObjectMapper();
  private final AtomicInteger tokenCalls = new AtomicInteger();
  private final AtomicInteger unitCalls = new AtomicInteger();
  private final HttpServer server;

  FakeLiandong() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestMethod().equals("POST") && !path.equals("/token")) {
      calls.add(path);
    }
    Object result = path.equals("/token") ? token(body) : api(exchange, path, body);
    int status = result instanceof Integer refused ? refused : 200;
    byte[] content =
        result instanceof byte[] bytes
            ? bytes
            : status == 200 ? json.writeValueAsBytes(result) : new byte[0];
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private Object token(byte[] body) {
    if (tokenCalls.incrementAndGet() == 1) {
      return 503;
    }
    String user =
        new String(body, StandardCharsets.UTF_8).replaceFirst(".*username=(\\w+).*", "$1");
    return Map.of("access_token", user, "expires_in", 300);
  }

  private Object api(HttpExchange exchange, String path, byte[] body) throws IOException {
    var query = query(exchange);
    String user = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
    String[] parts = path.split("/");
    return switch (parts[2]) {
      case "units" -> parts.length > 3 ? Map.of("lines", List.of()) : units(query);
      case "session" -> Map.of("signedIn", true);
      case "accounts" -> accounts(query.get("query"));
      case "grants" -> grant(json.readTree(body));
      case "imports" ->
          exchange.getRequestMethod().equals("POST")
              ? importCommand(parts, query, body)
              : importQuery(parts, query);
      case "bulletins" ->
          exchange.getRequestMethod().equals("POST")
              ? bulletinCommand(parts, user, body)
              : bulletinQuery(parts);
      default ->
          Map.of(
              "total",
              Map.of("value", "75.9037951922", "display", "75.90%"),
              "mean",
              "78.0181",
              "median",
              "80");
    };
  }

  private Object units(Map<String, String> query) {
    if (unitCalls.incrementAndGet() == 1) {
      return 403;
    }
    if ("COUNTY".equals(query.get("level"))) {
      return items(Map.of("id", "c", "name", "蒲城县", "level", "COUNTY"));
    }
    if ("CITY".equals(query.get("level"))) {
      return items(Map.of("id", "y", "name", "鄂尔多斯市", "level", "CITY"));
    }
    if ("SCHOOL".equals(query.get("level"))) {
      return items(Map.of("id", "s", "name", "罕井镇中心小学", "level", "SCHOOL"));
    }
    return items(
        Map.of("id", "d", "name", "县直", "level", "DISTRICT"),
        Map.of("id", "t", "name", "罕井镇中心校", "level", "DISTRICT"));
  }

  private Object accounts(String username) {
    var held = new ArrayList<Map<String, String>>();
    if (grants.containsKey(username)) {
      String[] grant = grants.get(username).split("@");
      held.add(Map.of("role", grant[0], "unitId", grant[1]));
    }
    return items(Map.of("username", username, "grants", held));
  }

  private Object grant(JsonNode wanted) {
    grants.put(
        wanted.get("username").asText(),
        wanted.get("role").asText() + "@" + wanted.get("unitId").asText());
    return wanted;
  }

  private Object importCommand(String[] parts, Map<String, String> query, byte[] body)
      throws IOException {
    if (parts.length == 3) {
      var made = new HashMap<String, Object>(query);
      String id = query.get("template") + "." + imports.size();
      made.putAll(
          Map.of("id", id, "state", "READING", "revision", 1, "problem", "", "counts", Map.of()));
      made.put("questions", List.of(question(query.get("template"), "")));
      imports.put(id, made);
      return made;
    }
    var known = imports.get(parts[3]);
    if (parts[4].equals("answers")) {
      String answer = json.readTree(body).at("/answers/0/answer").asText();
      answers.add(answer);
      known.put("questions", List.of(question((String) known.get("template"), answer)));
    } else {
      known.put("state", "CONFIRMED");
    }
    return known;
  }

  private static Map<String, Object> question(String template, String answer) {
    boolean parent = template.equals("units");
    return Map.of(
        "id",
        "q",
        "kind",
        parent ? "NEW_PARENT" : "AMBIGUOUS_UNIT",
        "text",
        parent ? "上级单位“罕井镇中心校”是哪一类（县直、民办……）？" : "“东关小学”对应多所学校",
        "answer",
        answer,
        "blocking",
        true,
        "options",
        parent
            ? List.of(option("county_direct", 0), option("central_school", 0))
            : List.of(option("taken", 90), option("free", 80)));
  }

  private static Map<String, Object> option(String id, int score) {
    return Map.of("id", id, "label", id, "score", score);
  }

  private Object importQuery(String[] parts, Map<String, String> query) {
    if (parts.length == 3) {
      return items(
          imports.values().stream()
              .filter(known -> known.get("template").equals(query.get("template")))
              .toArray());
    }
    if (parts.length == 5) {
      return items(Map.of("unitId", "taken"), Map.of("unitId", ""));
    }
    var known = imports.get(parts[3]);
    known.computeIfPresent("state", (key, state) -> state.equals("READING") ? "READY" : state);
    return known;
  }

  private Object bulletinCommand(String[] parts, String user, byte[] body) throws IOException {
    if (parts.length == 3) {
      String period = json.readTree(body).get("period").asText();
      var made = new HashMap<String, Object>();
      made.putAll(
          Map.of(
              "id", "b" + period, "period", period, "state", "DRAFT", "version", 1, "title", "通报"));
      bulletins.put("b" + period, made);
      return made;
    }
    if (parts[4].equals("approve") && !user.equals("leader")) {
      return 403;
    }
    var known = bulletins.get(parts[3]);
    known.put("state", parts[4].equals("approve") ? "APPROVED" : "PUBLISHED");
    return known;
  }

  private Object bulletinQuery(String[] parts) {
    return parts.length == 5
        ? "file".getBytes(StandardCharsets.UTF_8)
        : items(bulletins.values().toArray());
  }

  private static Map<String, Object> items(Object... items) {
    return Map.of("items", items, "nextPageToken", "");
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var query = new HashMap<String, String>();
    String raw = exchange.getRequestURI().getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }
}
