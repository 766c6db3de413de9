package cn.liandong.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Answers as Keycloak's token and user end points do, for six people. */
public final class KeycloakStandIn implements QuarkusTestResourceLifecycleManager {

  private static final Set<String> PEOPLE =
      Set.of("county", "leader", "sysadmin", "secadmin", "auditor", "waiting");

  private HttpServer server;

  public static String subject(String username) {
    return "keycloak-" + username;
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/realms/liandong/protocol/openid-connect/token",
        exchange ->
            answer(
                exchange,
                "{\"access_token\":\"x.y.z\",\"expires_in\":300,\"token_type\":\"Bearer\"}"));
    var users = new StandInUsers(PEOPLE);
    server.createContext(StandInUsers.PATH, users::handle);
    server.createContext("/stand-in", users::control);
    server.createContext(
        "/admin/realms/liandong/attack-detection", exchange -> answer(exchange, "{}"));
    server.createContext("/admin/realms/liandong/clients", exchange -> answer(exchange, "[]"));
    server.createContext("/admin/realms/liandong/sessions/", exchange -> answer(exchange, "{}"));
    server.createContext("/admin/realms/liandong/events", exchange -> answer(exchange, "[]"));
    server.start();
    return Map.of(
        "quarkus.keycloak.admin-client.server-url",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "quarkus.keycloak.admin-client.client-secret",
        "for tests only",
        "liandong.identity.second-factor.exempt",
        "leader,sysadmin");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
