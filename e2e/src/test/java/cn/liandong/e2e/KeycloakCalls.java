package cn.liandong.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A system's Keycloak, asked as its administrator. */
record KeycloakCalls(URI keycloak, String adminPassword) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  KeycloakCalls(RunningSystem system) {
    this(system.keycloak(), system.secret("keycloak.admin.password"));
  }

  /** Path below {@code /admin/realms}. */
  JsonNode get(String path) {
    return send(admin(path).GET());
  }

  void post(String path, JsonNode body) {
    send(
        admin(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  void put(String path, JsonNode body) {
    send(
        admin(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body.toString())));
  }

  void delete(String path) {
    send(admin(path).DELETE());
  }

  /** What the token endpoint of a realm answers. */
  JsonNode signIn(String realm, Map<String, String> form) {
    var fields =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(
                URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  String adminToken() {
    var form =
        Map.of(
            "grant_type", "password",
            "client_id", "admin-cli",
            "username", "admin",
            "password", adminPassword);
    return signIn("master", form).path("access_token").asText();
  }

  private HttpRequest.Builder admin(String path) {
    return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms" + path))
        .header("Authorization", "Bearer " + adminToken());
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            response.uri() + " answered " + response.statusCode() + " " + response.body());
      }
      return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
