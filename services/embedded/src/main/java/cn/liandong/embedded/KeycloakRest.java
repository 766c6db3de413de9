package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls to one Keycloak. */
record KeycloakRest(String base, HttpClient http) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  record Answer(int status, JsonNode body) {
    boolean ok() {
      return status / 100 == 2;
    }
  }

  KeycloakRest(String base) {
    this(base, HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
  }

  Answer token(String realm, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request("/realms/" + realm + "/protocol/openid-connect/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** What anybody is told. */
  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer get(String path, String token) {
    return send(authorized(path, token).GET());
  }

  Answer post(String path, String token, JsonNode body) {
    return send(authorized(path, token).POST(BodyPublishers.ofString(body.toString())));
  }

  Answer put(String path, String token, JsonNode body) {
    return send(authorized(path, token).PUT(BodyPublishers.ofString(body.toString())));
  }

  Answer delete(String path, String token) {
    return send(authorized(path, token).DELETE());
  }

  /** Whether the server answers at all, and with this realm. */
  boolean serves(String realm) {
    try {
      var path = "/realms/" + realm + "/.well-known/openid-configuration";
      return http.send(request(path).GET().build(), BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("等待 Keycloak 时被中断。", e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder authorized(String path, String token) {
    return request(path)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      var text = response.body().isBlank() ? "{}" : response.body();
      return new Answer(response.statusCode(), MAPPER.readTree(text));
    } catch (IOException e) {
      throw new EmbeddedException("无法连接 Keycloak（" + base + "），请用 ./liandong status 查看状态。", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("与 Keycloak 通信时被中断。", e);
    }
  }
}
