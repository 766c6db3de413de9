package cn.liandong.e2e;

import cn.liandong.seeds.pack.UnitLevel;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/** People of the register with an account each, which they have taken. */
record RegisteredPeople(OrdosSystem ordos) {

  static final String PASSWORD = "first pass 1";

  String banner() {
    return ordos
        .as("county")
        .list("/api/units", Map.of("level", UnitLevel.COUNTY))
        .getFirst()
        .path("id")
        .asText();
  }

  /** The id of the account. */
  String activated(String unit, String name, String username, String phone) {
    var clerk = ordos.as("county");
    clerk.post(
        "/api/people",
        Map.of("unitId", unit, "name", name, "kind", "TEACHER", "phone", phone));
    clerk.post(
        "/api/invitations",
        Map.of("unitId", unit, "text", name + "\t" + username, "dryRun", false));
    var account =
        clerk
            .list("/api/activations", Map.of("query", username))
            .getFirst()
            .path("accountId")
            .asText();
    var code = clerk.post("/api/activations/" + account + "/code", Map.of()).path("code").asText();
    var form =
        JsonNodeFactory.instance
            .objectNode()
            .put("username", username)
            .put("code", code)
            .put("password", PASSWORD);
    var answer =
        new Rest(ordos.system().url()).call("POST", "/api/activation", form.toString(), null);
    if (answer.status() != 204) {
      throw new IllegalStateException(username + " was not activated: " + answer.status());
    }
    return account;
  }
}
