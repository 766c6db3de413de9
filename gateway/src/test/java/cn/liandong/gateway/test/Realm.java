package cn.liandong.gateway.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Speaks as much OpenID Connect as the gateway asks for; whoever comes is signed in as the clerk,
 * but who comes by way of another platform as a person from there.
 */
final class Realm implements AutoCloseable {
  static final String CLIENT_SECRET = "a client secret for tests, long enough";
  private static final String KEY_ID = "test";
  private static final String CLERK = "clerk";
  private static final Map<String, String> FROM_ELSEWHERE =
      Map.of("newcomer", "@upstream.newcomer", "stranger", "@upstream.stranger");
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private record Grant(String username, String nonce, String challenge) {}

  private final KeyPair keys = keys();
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, String> sessions = new ConcurrentHashMap<>();
  private final HttpServer server;

  Realm() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    route("/.well-known/openid-configuration", this::discovery);
    route("/certs", this::certificates);
    route("/token", this::token);
    route("/logout", this::logout);
    route("/bearer", this::bearer);
    route("/sessions", (_, _) -> String.join(",", sessions.keySet()));
    server.createContext("/authorize", this::authorize);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private interface Answer {
    String to(Map<String, String> query, Map<String, String> form) throws IOException;
  }

  private void route(String path, Answer answer) {
    HttpHandler handler =
        exchange -> {
          var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var query = exchange.getRequestURI().getRawQuery();
          var body = answer.to(parse(query == null ? "" : query), parse(form)).getBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(
              body.length == 0 ? 400 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        };
    server.createContext(path, handler);
  }

  private String discovery(Map<String, String> query, Map<String, String> form) {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/certs","end_session_endpoint":"%1$s/logout"}
    """
        .formatted(url());
  }

  private String certificates(Map<String, String> query, Map<String, String> form) {
    var key = (RSAPublicKey) keys.getPublic();
    return """
    {"keys":[{"kty":"RSA","kid":"%s","use":"sig","alg":"RS256","n":"%s","e":"%s"}]}
    """
        .formatted(
            KEY_ID,
            URL.encodeToString(key.getModulus().toByteArray()),
            URL.encodeToString(key.getPublicExponent().toByteArray()));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var query = parse(exchange.getRequestURI().getRawQuery());
    var code = UUID.randomUUID().toString();
    var username = FROM_ELSEWHERE.getOrDefault(query.getOrDefault("kc_idp_hint", ""), CLERK);
    codes.put(
        code, new Grant(username, query.getOrDefault("nonce", ""), query.get("code_challenge")));
    var target = query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state");
    exchange.getResponseHeaders().set("Location", target);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private String token(Map<String, String> query, Map<String, String> form) {
    if (form.get("grant_type").equals("refresh_token")) {
      var session = form.get("refresh_token");
      return sessions.containsKey(session) ? tokens(session, "") : "";
    }
    var grant = codes.remove(form.get("code"));
    if (!sha256(form.get("code_verifier")).equals(grant.challenge())) {
      return "";
    }
    var session = UUID.randomUUID().toString();
    sessions.put(session, grant.username());
    return tokens(session, grant.nonce());
  }

  private String logout(Map<String, String> query, Map<String, String> form) {
    return CLIENT_SECRET.equals(form.get("client_secret"))
            && sessions.remove(form.get("refresh_token")) != null
        ? "{}"
        : "";
  }

  private String bearer(Map<String, String> query, Map<String, String> form) {
    return bearer(CLERK);
  }

  private String bearer(String username) {
    return sign(
        Jwt.subject("id of " + username)
            .preferredUserName(username)
            .claim("typ", "Bearer")
            .audience("liandong")
            .expiresIn(300));
  }

  private String tokens(String session, String nonce) {
    var username = sessions.get(session);
    var id = Jwt.subject("id of " + username).preferredUserName(username).claim("sid", session);
    return """
    {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":300}
    """
        .formatted(
            bearer(username),
            sign(id.claim("nonce", nonce).audience("liandong-gateway").expiresIn(300)),
            session);
  }

  private String sign(io.smallrye.jwt.build.JwtClaimsBuilder claims) {
    return claims.issuer(url()).jws().keyId(KEY_ID).sign(keys.getPrivate());
  }

  private static Map<String, String> parse(String text) {
    return Stream.of(text.split("&"))
        .filter(pair -> pair.contains("="))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static String sha256(String text) {
    try {
      return URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
