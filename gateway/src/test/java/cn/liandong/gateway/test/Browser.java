package cn.liandong.gateway.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** A person's browser with its cookies, or an API client without any. */
public final class Browser {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  private Browser(Redirect redirect) {
    client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirect).build();
  }

  public static Browser stayingPut() {
    return new Browser(Redirect.NEVER);
  }

  public static Browser following() {
    return new Browser(Redirect.NORMAL);
  }

  public static Browser signedIn() {
    var browser = following();
    browser.get("/api/session/login?return=%2Fapi%2Fsession");
    return browser;
  }

  public static String bearer() {
    return new Browser(Redirect.NEVER).realm("/bearer");
  }

  public String realm(String path) {
    var realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    return open(realm + path).body();
  }

  public HttpResponse<String> open(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build());
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    var all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers));
    return send("POST", path, BodyPublishers.ofString(body), all.toArray(String[]::new));
  }

  public HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers) {
    var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, body)
            .timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  public static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
