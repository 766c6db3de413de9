package cn.liandong.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Sign-in accounts beyond those that come with a system. */
final class KeycloakUsers {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI keycloak;
  private final String token;

  KeycloakUsers(RunningSystem system) {
    this.keycloak = system.keycloak();
    var form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(system.secret("keycloak.admin.password"), StandardCharsets.UTF_8);
    this.token =
        post("/realms/master/protocol/openid-connect/token", "x-www-form-urlencoded", form, "")
            .path("access_token")
            .asText();
  }

  void create(String username, String password) {
    var user = JSON.createObjectNode().put("username", username).put("enabled", true);
    user.put("firstName", username);
    user.putArray("credentials").addObject().put("type", "password").put("value", password);
    post("/admin/realms/liandong/users", "json", user.toString(), token);
  }

  private JsonNode post(String path, String type, String body, String bearer) {
    var request =
        HttpRequest.newBuilder(URI.create(keycloak + path))
            .header("Content-Type", "application/" + type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(path + " answered " + response.statusCode());
      }
      return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
