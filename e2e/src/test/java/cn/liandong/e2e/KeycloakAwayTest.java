package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts change while the real Keycloak is dead; it hears of everything once it is back. */
@Tag("standalone-only") // the outbox is one table of one service, whichever JVM it runs in
@ExtendWith(SystemExtension.class)
class KeycloakAwayTest {

  private static final String PASSWORD = "first pass 1";
  private static final String ORDERS = "select count(*) from identity.keycloak_order";

  @Test
  void whatWasOrderedMeanwhileIsDoneOnceAndACodeStaysGood(OrdosSystem ordos) {
    var system = ordos.system();
    var database = new Database(system);
    invite(ordos, "goes.away", "comes.late");
    assertThat(activate(system, "goes.away", code(ordos, "goes.away")).status()).isEqualTo(204);
    assertThat(system.admits("goes.away", PASSWORD)).isTrue();
    var code = code(ordos, "comes.late");
    var lock = "/api/activations/" + account(ordos, "goes.away") + "/lock";
    var token = system.token("county");

    system.killKeycloak();

    assertThat(new Rest(system.url()).call("POST", lock, "{\"reason\":\"离岗\"}", token).status())
        .isEqualTo(204);
    var away = activate(system, "comes.late", code);
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.reason()).isEqualTo("SIGN_IN_AWAY");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> database.count(ORDERS + " where attempts > 0") == 1);

    system.up();

    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> new Database(system).count(ORDERS) == 0);
    assertThat(onlyUser(system, "goes.away").path("enabled").asBoolean()).isFalse();
    assertThat(system.admits("goes.away", PASSWORD)).isFalse();
    assertThat(activate(system, "comes.late", code).status()).isEqualTo(204);
    assertThat(onlyUser(system, "comes.late").path("enabled").asBoolean()).isTrue();
    assertThat(system.admits("comes.late", PASSWORD)).isTrue();
  }

  @Test
  void theOperatorNamesWhoIsLetInByHandAndProvisionsWhoIsInvited(OrdosSystem ordos) {
    var system = ordos.system();
    invite(ordos, "by.hand", "comes.soon");

    assertThat(system.run(List.of("accounts", "--provision")).status()).isZero();

    assertThat(onlyUser(system, "comes.soon").path("enabled").asBoolean()).isTrue();
    assertThat(system.admits("comes.soon", PASSWORD)).isFalse();
    assertThat(activate(system, "by.hand", code(ordos, "by.hand")).status()).isEqualTo(204);
    var lock = "/api/activations/" + account(ordos, "by.hand") + "/lock";
    ordos.as("county").post(lock, Map.of("reason", "离岗"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !onlyUser(system, "by.hand").path("enabled").asBoolean());
    var user = (ObjectNode) onlyUser(system, "by.hand");
    new KeycloakCalls(system)
        .put("/liandong/users/" + user.path("id").asText(), user.put("enabled", true));

    var drift = system.run(List.of("accounts"));
    assertThat(drift.status()).isEqualTo(1);
    assertThat(drift.output()).contains("by.hand：已锁定或离开，登录服务却仍允许登录");
  }

  private static void invite(OrdosSystem ordos, String... usernames) {
    var list = Stream.of(usernames).map(one -> "某人，" + one).collect(Collectors.joining("\n"));
    var answer =
        ordos
            .as("county")
            .post(
                "/api/invitations",
                Map.of("unitId", ordos.cityId(), "text", list, "dryRun", false));
    assertThat(answer.path("done").asBoolean()).isTrue();
  }

  private static String account(OrdosSystem ordos, String username) {
    return ordos
        .as("county")
        .list("/api/activations", Map.of("query", username))
        .getFirst()
        .path("accountId")
        .asText();
  }

  private static String code(OrdosSystem ordos, String username) {
    var path = "/api/activations/" + account(ordos, username) + "/code";
    return ordos.as("county").post(path, Map.of()).path("code").asText();
  }

  private static Rest.Answer activate(RunningSystem system, String username, String code) {
    var form =
        JsonNodeFactory.instance
            .objectNode()
            .put("username", username)
            .put("code", code)
            .put("password", PASSWORD);
    return new Rest(system.url()).call("POST", "/api/activation", form.toString(), null);
  }

  private static JsonNode onlyUser(RunningSystem system, String username) {
    var users = new KeycloakCalls(system).get("/liandong/users?exact=true&username=" + username);
    assertThat(users).hasSize(1);
    return users.get(0);
  }
}
