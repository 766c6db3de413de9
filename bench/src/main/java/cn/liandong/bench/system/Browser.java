package cn.liandong.bench.system;

import cn.liandong.bench.VoidRunException;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person who comes without cookies, as far as signing in needs one. */
final class Browser implements AutoCloseable {

  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();

  /** By name: no two of the servers that a sign-in visits share one. */
  private final Map<String, HttpCookie> cookies = new HashMap<>();

  /** Answers with what the page behind the sign-in sends the browser to. */
  HttpResponse<String> signIn(URI page, String username, String password) {
    var form = follow(page);
    var action = ACTION.matcher(form.body());
    VoidRunException.unless(action.find(), "没有登录表单：%d %s", form.statusCode(), form.uri());
    return post(
        URI.create(action.group(1).replace("&amp;", "&")),
        Map.of("username", username, "password", password));
  }

  /** As browsers do, up to the first answer that is no redirection. */
  HttpResponse<String> follow(URI uri) {
    var answer = get(uri);
    while (answer.statusCode() / 100 == 3) {
      answer = get(target(answer));
    }
    return answer;
  }

  static URI target(HttpResponse<String> redirection) {
    var location = redirection.headers().firstValue("location");
    VoidRunException.unless(
        location.isPresent(), "没有转向：%d %s", redirection.statusCode(), redirection.uri());
    return redirection.uri().resolve(location.get());
  }

  HttpResponse<String> get(URI uri) {
    return send(HttpRequest.newBuilder(uri));
  }

  HttpResponse<String> post(URI uri, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("set-cookie").stream()
          .flatMap(header -> HttpCookie.parse(header).stream())
          .forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(HttpCookie cookie) {
    if (cookie.hasExpired()) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie);
    }
  }

  private String cookieHeader() {
    return cookies.values().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    http.close();
  }
}
