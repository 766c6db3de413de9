package cn.liandong.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Bare calls, whatever the answer. */
record Rest(URI base) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  record Answer(int status, byte[] bytes) {

    JsonNode json() {
      try {
        return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
      } catch (IOException e) {
        return MissingNode.getInstance();
      }
    }

    String reason() {
      return json().path("reason").asText();
    }
  }

  Answer call(String method, String path, @Nullable String body, @Nullable String token) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header(
          "Content-Type",
          path.startsWith("/api/imports?") ? "application/octet-stream" : "application/json");
      request.header("X-Request-Id", UUID.randomUUID().toString());
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Until a grant or a unit has arrived everywhere. */
  void awaitOk(String path, String token) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> call("GET", path, null, token).status() == 200);
  }
}
