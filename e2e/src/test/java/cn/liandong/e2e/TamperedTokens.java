package cn.liandong.e2e;

import static cn.liandong.e2e.Attempt.bearer;
import static cn.liandong.e2e.Attempt.header;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every way we know to pass with a token that is not ours, not for here or not valid now. Signed by
 * a key of the realm unless the signature itself is what is wrong.
 */
final class TamperedTokens {

  private final RunningSystem system;
  private final KeycloakCalls keycloak;
  private final SigningKey key;
  private final SigningKey stranger;
  private final Jwt good;
  private final String real;
  private final Map<String, Attempt> attempts = new LinkedHashMap<>();

  TamperedTokens(RunningSystem system) {
    this.system = system;
    keycloak = new KeycloakCalls(system);
    key = SigningKey.addedTo(keycloak);
    stranger = SigningKey.unknown("stranger");
    real = system.token("county");
    good = Jwt.of(real).header("kid", key.kid()).fresh();
    claims();
    signatures();
    headers();
    otherTokens();
    transport();
  }

  /** Nothing wrong with it: each of the others differs from it in one thing. */
  String good() {
    return good.fresh().signedBy(key);
  }

  Map<String, Attempt> attempts() {
    return attempts;
  }

  private void claims() {
    var now = System.currentTimeMillis() / 1000;
    claim("expired", good.with("exp", now - 1));
    claim("expired long ago", good.with("iat", now - 90_000).with("exp", now - 86_400));
    claim("without end", good.without("exp"));
    claim("not yet valid", good.with("nbf", now + 600));
    claim("without issue time", good.without("iat"));
    claim("for another audience", good.with("aud", "other"));
    claim(
        "for an audience that looks like ours", good.with("aud", List.of("liandong ", "Liandong")));
    claim("without audience", good.without("aud"));
    claim("of another issuer", good.with("iss", "https://sso.example.com/realms/liandong"));
    claim("without issuer", good.without("iss"));
    claim("of another realm's issuer", good.with("iss", issuer(NeighbourRealm.NAME)));
    claim("without subject", good.without("sub"));
    claim("of the type of a sign-out", good.with("typ", "Logout"));
    claim("of the type of an ID token", good.with("typ", "ID").with("aud", "liandong-gateway"));
    claim("without type", good.without("typ"));
    add("with two subjects", good.signedWithDoubledClaim("sub", "somebody-else", key));
  }

  private void signatures() {
    var parts = real.split("\\.");
    var otherSubject = Jwt.of(real).with("sub", Jwt.of(system.token("leader")).claims().get("sub"));
    var otherRoles =
        Jwt.of(real).with("realm_access", Map.of("roles", List.of("service", "admin")));
    add("with another's subject under its signature", otherSubject.withSignature(parts[2]));
    add("with more roles under its signature", otherRoles.withSignature(parts[2]));
    add(
        "with the signature of another token",
        parts[0] + "." + parts[1] + "." + Jwt.signature(good()));
    add("signed by a stranger under our key's name", good.signedBy(stranger));
    add(
        "signed by a stranger under a name of its own",
        good.header("kid", stranger.kid()).signedBy(stranger));
    add("signed by a stranger under no name", good.withoutHeader("kid").signedBy(stranger));
    for (var none : List.of("none", "None", "NONE", "nOnE", "")) {
      add("with the algorithm \"%s\"".formatted(none), good.header("alg", none).unsigned());
    }
    add("without algorithm", good.withoutHeader("alg").unsigned());
    add("unsigned but called RS256", good.unsigned());
    add(
        "with \"none\" and a signature",
        good.header("alg", "none").withSignature(Jwt.signature(good())));
    var hmac = good.header("alg", "HS256");
    add(
        "HS256 with the public key as text",
        hmac.signedWithSecret(key.publicPem().getBytes(StandardCharsets.UTF_8)));
    add(
        "HS256 with the public key as bytes",
        hmac.signedWithSecret(key.pair().getPublic().getEncoded()));
    add("HS256 with an empty key name", hmac.header("kid", "").signedWithSecret(new byte[32]));
  }

  private void headers() {
    var foreign = good.header("kid", stranger.kid());
    var address = "http://127.0.0.1:9/keys.json";
    add("naming its own key set", foreign.header("jku", address).signedBy(stranger));
    add("bringing its own key", foreign.header("jwk", stranger.jwk()).signedBy(stranger));
    add(
        "bringing its own key without a name",
        foreign.withoutHeader("kid").header("jwk", stranger.jwk()).signedBy(stranger));
    add("naming its own certificate", foreign.header("x5u", address).signedBy(stranger));
    add(
        "with a path as key name",
        good.header("kid", "../../../../dev/null").signedWithSecret(new byte[] {0}));
    add("with SQL as key name", good.header("kid", "x' union select 'key' --").signedBy(stranger));
    add(
        "with an unknown critical header",
        good.header("crit", List.of("tenant")).header("tenant", "x").signedBy(key));
  }

  private void otherTokens() {
    var signIn = keycloak.signIn("liandong", signInForm("leader"));
    add("an ID token", signIn.path("id_token").asText());
    add("a refresh token", signIn.path("refresh_token").asText());
    add(
        "of the realm next door, for the same audience",
        new NeighbourRealm(keycloak, signInForm("leader")).accessToken());
    add("of the realm's administrator", keycloak.adminToken());
    add("cut off in the middle", real.substring(0, real.length() / 2));
    add("without its signature", real.substring(0, real.lastIndexOf('.')));
    add("of two dots", "..");
    add("of five parts", real + "." + "e30.e30");
  }

  private void transport() {
    var basic = "county:" + system.password("county");
    attempts.put("no token", new Attempt(List.of(), ""));
    attempts.put("in the query string", Attempt.query("access_token=" + real + "&token=" + real));
    attempts.put("the right one and a wrong one", header("Bearer " + real, "Bearer x.y.z"));
    attempts.put("the right one twice", header("Bearer " + real, "Bearer " + real));
    attempts.put(
        "name and password",
        header(
            "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8))));
    attempts.put("without scheme", header(real));
    attempts.put("under another scheme", header("Token " + real));
    attempts.put("a scheme without token", header("Bearer"));
    attempts.put("lower-case scheme, forged", header("bearer " + good.signedBy(stranger)));
    attempts.put("two tokens in one header", header("Bearer " + real + ", Bearer " + real));
    attempts.put("Chinese text", Attempt.utf8("Bearer 联动.𬱖㛃.令牌"));
    attempts.put("noise", header("Bearer %00%ff<script>{{7*7}}${jndi:ldap://127.0.0.1:9/a}"));
  }

  private void claim(String name, Jwt token) {
    add(name, token.signedBy(key));
  }

  private void add(String name, String token) {
    attempts.put(name, bearer(token));
  }

  private String issuer(String realm) {
    return system.keycloak() + "/realms/" + realm;
  }

  private Map<String, String> signInForm(String username) {
    return Map.of(
        "grant_type",
        "password",
        "scope",
        "openid",
        "client_id",
        "liandong-cli",
        "client_secret",
        system.secret("cli.secret"),
        "username",
        username,
        "password",
        system.password(username));
  }
}
