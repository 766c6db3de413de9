package cn.liandong.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Users as Keycloak's administration shows them. A call of {@code away} makes all others fail until
 * one of {@code back}, and {@code new} makes everything as it was; all answer with the users.
 */
final class StandInUsers {

  static final String PATH = "/admin/realms/liandong/users";
  private static final String LINKS = "federatedIdentities";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ROLES =
      """
      [{"id": "1", "name": "service"}, {"id": "2", "name": "second-factor"}]\
      """;

  /** The same two, whoever is asked for. */
  private static final String SESSIONS =
      """
      [{"id": "online-town", "lastAccess": 1772438400000},
       {"id": "online-school", "lastAccess": 1772438400000}]
      """;

  private final Set<String> people;
  private final Map<String, ObjectNode> users = new ConcurrentHashMap<>();
  private volatile boolean away;

  StandInUsers(Set<String> people) {
    this.people = people;
    restore();
  }

  private void restore() {
    away = false;
    users.clear();
    for (var name : people) {
      var user = JSON.createObjectNode().put("username", name).put("enabled", true);
      user.put("lastName", "王").put("firstName", "小明");
      users.put(KeycloakStandIn.subject(name), user.put("id", KeycloakStandIn.subject(name)));
    }
  }

  void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().substring(PATH.length());
    var parts = path.split("/");
    if (away) {
      answer(exchange, 503, "{}");
    } else if (parts.length < 2) {
      collection(exchange);
    } else if (path.endsWith("/sessions")) {
      answer(exchange, 200, SESSIONS);
    } else if (!users.containsKey(parts[1])) {
      answer(exchange, 404, "{}");
    } else {
      one(exchange, users.get(parts[1]), parts.length > 2 ? path.split("/", 3)[2] : "");
    }
  }

  void control(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/stand-in/away" -> away = true;
      case "/stand-in/back" -> away = false;
      default -> restore();
    }
    answer(exchange, 200, JSON.valueToTree(users.values()).toString());
  }

  private void collection(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      create(exchange, (ObjectNode) JSON.readTree(exchange.getRequestBody()));
      return;
    }
    var query = Set.of(exchange.getRequestURI().getQuery().split("&"));
    var named = query.stream().anyMatch(part -> part.startsWith("username="));
    var found =
        users.values().stream()
            .filter(
                user -> !query.contains("idpAlias=upstream") || !user.withArray(LINKS).isEmpty())
            .filter(user -> !named || query.contains("username=" + user.get("username").asText()))
            .toList();
    answer(exchange, 200, JSON.valueToTree(found).toString());
  }

  private void create(HttpExchange exchange, ObjectNode user) throws IOException {
    var id = KeycloakStandIn.subject(user.get("username").asText());
    if (users.putIfAbsent(id, user.put("id", id)) != null) {
      answer(exchange, 409, "{}");
      return;
    }
    exchange
        .getResponseHeaders()
        .add("Location", "http://" + exchange.getLocalAddress() + PATH + "/" + id);
    answer(exchange, 201, "");
  }

  private void one(HttpExchange exchange, ObjectNode user, String act) throws IOException {
    switch (exchange.getRequestMethod() + " " + act) {
      case "GET " -> answer(exchange, 200, user.toString());
      case "PUT " -> {
        user.setAll((ObjectNode) JSON.readTree(exchange.getRequestBody()));
        answer(exchange, 204, "");
      }
      case "DELETE " -> {
        users.remove(user.get("id").asText());
        answer(exchange, 204, "");
      }
      case "GET federated-identity" -> answer(exchange, 200, user.withArray(LINKS).toString());
      case "POST federated-identity/upstream" -> {
        user.withArray(LINKS).add(JSON.readTree(exchange.getRequestBody()));
        answer(exchange, 204, "");
      }
      case "DELETE federated-identity/upstream" -> {
        var status = user.withArray(LINKS).isEmpty() ? 404 : 204;
        user.putArray(LINKS);
        answer(exchange, status, "");
      }
      case "PUT reset-password" -> {
        var password = JSON.readTree(exchange.getRequestBody()).get("value").asText();
        if (password.length() >= 8) {
          user.put("password", password);
        }
        answer(exchange, password.length() >= 8 ? 204 : 400, "");
      }
      case "GET credentials" -> answer(exchange, 200, "[]");
      case "GET role-mappings/realm" -> answer(exchange, 200, user.withArray("roles").toString());
      case "GET role-mappings/realm/available" -> answer(exchange, 200, ROLES);
      case "POST role-mappings/realm" -> {
        user.set("roles", JSON.readTree(exchange.getRequestBody()));
        answer(exchange, 204, "");
      }
      case "DELETE role-mappings/realm" -> {
        user.putArray("roles");
        answer(exchange, 204, "");
      }
      default -> answer(exchange, 204, "");
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
