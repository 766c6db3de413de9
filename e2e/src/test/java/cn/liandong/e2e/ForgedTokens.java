package cn.liandong.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Token and key end points that stand in for a platform's and answer what they were told to. */
final class ForgedTokens implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final SigningKey published = SigningKey.unknown("forged");
  private final SigningKey other = SigningKey.unknown("forged");
  private final String issuer;
  private final HttpServer server;
  private volatile String token = "";

  ForgedTokens(String issuer) {
    this.issuer = issuer;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var key = new TreeMap<>(published.jwk());
    key.put("alg", "RS256");
    key.put("use", "sig");
    server.createContext("/certs", exchange -> answer(exchange, Map.of("keys", List.of(key))));
    server.createContext(
        "/token",
        exchange ->
            answer(
                exchange,
                Map.of("access_token", "x", "token_type", "Bearer", "id_token", token)));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the next sign-in gets, right but for the claims given. */
  void answerWith(String nonce, Map<String, Object> claims) {
    token = signed(published, nonce, claims);
  }

  void answerSignedByAnother(String nonce) {
    token = signed(other, nonce, Map.of());
  }

  private String signed(SigningKey key, String nonce, Map<String, Object> changed) {
    var now = Instant.now().getEpochSecond();
    var claims = new TreeMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("aud", "liandong");
    claims.put("sub", "forged");
    claims.put("typ", "ID");
    claims.put("iat", now);
    claims.put("exp", now + 300);
    claims.put("nonce", nonce);
    claims.putAll(changed);
    var head = encoded(Map.of("alg", "RS256", "typ", "JWT", "kid", key.kid()));
    var text = head + "." + encoded(claims);
    return text + "." + URL.encodeToString(key.sign(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String encoded(Map<String, ?> part) {
    return URL.encodeToString(JSON.valueToTree(part).toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, Map<String, ?> body) throws IOException {
    var bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
