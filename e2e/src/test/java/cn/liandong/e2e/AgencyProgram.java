package cn.liandong.e2e;

import cn.liandong.seeds.demo.ApiClient;
import cn.liandong.seeds.demo.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Another agency's program, which signs in with a key of its own. */
record AgencyProgram(RunningSystem system, String id, String clientId, SigningKey key)
    implements Tokens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BY_KEY = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  /** Registered by this person, and known at the sign-in server. */
  static AgencyProgram register(
      RunningSystem system, String person, String unitId, int quota, List<String> purposes) {
    var unnamed = SigningKey.unknown("");
    var terms =
        Map.of(
            "name", "统计接口",
            "agency", "县统计局",
            "contact", "综合股",
            "purposes", purposes,
            "dailyQuota", quota,
            "validToDate", LocalDate.now().plusYears(1).toString());
    var answer =
        new Rest(system.url())
            .call(
                "POST",
                "/api/agency-clients",
                text(Map.of("unitId", unitId, "terms", terms, "publicKey", unnamed.publicPem())),
                system.token(person));
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.status() + " " + answer.json());
    }
    var program =
        new AgencyProgram(
            system,
            answer.json().path("id").asText(),
            answer.json().path("clientId").asText(),
            new SigningKey(answer.json().path("keyId").asText(), unnamed.pair()));
    Awaitility.await().until(() -> program.seenBy(system.as(person)).path("provided").asBoolean());
    return program;
  }

  JsonNode seenBy(ApiClient person) {
    return person.list("/api/agency-clients", Map.of()).stream()
        .filter(client -> client.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A new one. Fails when the sign-in server refuses it. */
  @Override
  public String get() {
    var keycloak = new KeycloakCalls(system);
    var form =
        Map.of(
            "grant_type", "client_credentials",
            "client_id", clientId,
            "client_assertion_type", BY_KEY,
            "client_assertion", statement());
    return keycloak.signIn("liandong", form).path("access_token").asText();
  }

  private String statement() {
    var now = System.currentTimeMillis() / 1000;
    var header =
        JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT").put("kid", key.kid());
    var claims =
        JSON.createObjectNode()
            .put("iss", clientId)
            .put("sub", clientId)
            .put("aud", system.keycloak() + "/realms/liandong")
            .put("jti", UUID.randomUUID().toString())
            .put("iat", now)
            .put("exp", now + 60);
    return new Jwt(header, claims).signedBy(key);
  }

  private static String text(Map<String, ?> content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
