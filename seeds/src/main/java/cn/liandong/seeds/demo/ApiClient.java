package cn.liandong.seeds.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The system's public REST API with a bearer token. Waits politely while it is starting. */
public final class ApiClient {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final String base;
  private final Tokens tokens;

  public ApiClient(URI base, Tokens tokens) {
    this.base = base.toString().replaceFirst("/+$", "");
    this.tokens = tokens;
  }

  /** Fails with {@link ApiException} when the call is refused. */
  public JsonNode get(String path, Map<String, ?> query) {
    return body(send(() -> request(path, query).GET().build()));
  }

  public JsonNode get(String path) {
    return get(path, Map.of());
  }

  /** All pages of a list. */
  public List<JsonNode> list(String path, Map<String, ?> query) {
    var items = new ArrayList<JsonNode>();
    var parameters = new TreeMap<String, Object>(query);
    parameters.put("pageSize", 500);
    String token;
    do {
      JsonNode page = get(path, parameters);
      page.path("items").forEach(items::add);
      token = page.path("nextPageToken").asText();
      parameters.put("pageToken", token);
    } while (!token.isEmpty());
    return items;
  }

  public JsonNode post(String path, Map<String, ?> content) {
    return body(
        send(() ->
            request(path, Map.of())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(content)))
                .build()));
  }

  /** Repeats are harmless: every try names the same request. */
  public JsonNode upload(String path, Map<String, ?> query, Path file) {
    String id = UUID.randomUUID().toString();
    return body(
        send(() ->
            request(path, query)
                .header("Content-Type", "application/octet-stream")
                .header("X-Request-Id", id)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build()));
  }

  public void download(String path, Path file) throws IOException {
    Files.write(file, send(() -> request(path, Map.of()).GET().build()).body());
  }

  private HttpRequest.Builder request(String path, Map<String, ?> query) {
    String parameters =
        query.entrySet().stream()
            .map(p -> p.getKey() + "=" + encoded(String.valueOf(p.getValue())))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(
            URI.create(base + path + (parameters.isEmpty() ? "" : "?" + parameters)))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + tokens.get())
        .header("Accept", "application/json, */*");
  }

  private HttpResponse<byte[]> send(Patience.Attempt<HttpRequest> request) {
    var response = Patience.of(PATIENCE).keep(() -> once(request.run()));
    if (response.statusCode() == 401) {
      tokens.forget();
      response = Patience.of(PATIENCE).keep(() -> once(request.run()));
    }
    if (response.statusCode() >= 400) {
      throw refusal(response);
    }
    return response;
  }

  private HttpResponse<byte[]> once(HttpRequest request) throws IOException, InterruptedException {
    var response = http.send(request, BodyHandlers.ofByteArray());
    if (BUSY.contains(response.statusCode())) {
      throw new NotYetException("系统尚未就绪（%d）".formatted(response.statusCode()));
    }
    return response;
  }

  private ApiException refusal(HttpResponse<byte[]> response) {
    JsonNode problem = MissingNode.getInstance();
    try {
      problem = body(response);
    } catch (IllegalStateException e) {
      // Not a problem document: the status must do.
    }
    String detail = problem.path("detail").asText();
    return new ApiException(
        response.statusCode(),
        problem.path("reason").asText(),
        detail.isEmpty()
            ? "%s 返回 %d".formatted(response.uri().getPath(), response.statusCode())
            : detail);
  }

  private JsonNode body(HttpResponse<byte[]> response) {
    try {
      return response.body().length == 0
          ? MissingNode.getInstance()
          : json.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(response.uri() + " did not answer with JSON", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
