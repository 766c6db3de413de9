package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.KeycloakServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls of the running system's interface on the system's own behalf. */
record ServiceCalls(Site site, String secret, HttpClient http) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static ServiceCalls of(Home home) {
    return new ServiceCalls(
        Site.of(new PropertiesFile(home.settingsFile())),
        Environment.secret("service.secret", new PropertiesFile(home.secretsFile())),
        HttpClient.newHttpClient());
  }

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  JsonNode post(String path, JsonNode body) {
    return send(request(path).POST(BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path))
        .header("Authorization", "Bearer " + token())
        .header("Content-Type", "application/json");
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      var body = MAPPER.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new EmbeddedException(
            "没有完成：%s（%d）".formatted(body.path("detail").asText(), answer.statusCode()));
      }
      return body;
    } catch (IOException e) {
      throw new EmbeddedException("联动没有运行，请先用 ./liandong up 启动。Liandong is not running.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("等待回答时被中断。", e);
    }
  }

  /** Lives some minutes, so every call gets its own. */
  private String token() {
    return KeycloakServer.serviceToken(site.keycloakPort(), "liandong-service", secret)
        .orElseThrow(
            () -> new EmbeddedException("登录服务不认内部服务的密钥，请用 ./liandong realm --repair 恢复设置。"));
  }
}
