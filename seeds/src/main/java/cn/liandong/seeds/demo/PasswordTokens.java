package cn.liandong.seeds.demo;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Signs in with a name and a password at an OpenID Connect token endpoint and renews in time. */
public final class PasswordTokens implements Tokens {

  private static final Duration MARGIN = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final URI endpoint;
  private final String user;
  private final Map<String, String> form = new TreeMap<>();
  private String token = "";
  private Instant renewAt = Instant.MIN;

  public PasswordTokens(
      URI endpoint, String clientId, String clientSecret, String user, String password) {
    this.endpoint = endpoint;
    this.user = user;
    form.put("grant_type", "password");
    form.put("scope", "openid");
    form.put("client_id", clientId);
    form.put("username", user);
    form.put("password", password);
    if (!clientSecret.isEmpty()) {
      form.put("client_secret", clientSecret);
    }
  }

  @Override
  public synchronized String get() {
    if (Instant.now().isAfter(renewAt)) {
      JsonNode answer = Patience.of(Duration.ofSeconds(60)).keep(this::signIn);
      token = answer.get("access_token").asText();
      Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(60));
      renewAt = Instant.now().plus(life.compareTo(MARGIN) > 0 ? life.minus(MARGIN) : Duration.ZERO);
    }
    return token;
  }

  @Override
  public synchronized void forget() {
    renewAt = Instant.MIN;
  }

  private JsonNode signIn() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded()))
            .build();
    var response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 500 || response.statusCode() == 404) {
      throw new NotYetException("登录服务尚未就绪（%d）".formatted(response.statusCode()));
    }
    if (response.statusCode() != 200) {
      throw new ApiException(
          response.statusCode(), "SIGN_IN_REFUSED", "账号 %s 登录被拒绝，请检查账号和密码".formatted(user));
    }
    return json.readTree(response.body());
  }

  private String encoded() {
    return form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(joining("&"));
  }
}
