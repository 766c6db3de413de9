package cn.liandong.e2e;

import cn.liandong.seeds.demo.ApiClient;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/** A name and a username that nobody has yet, so that a walk can begin again where another ended. */
record Newcomer(String name, String username) {

  private static final int FIRST_LETTER = '\u4E00';
  private static final int LETTERS = 5_000;

  static Newcomer called(String name, String username) {
    var now = System.nanoTime();
    return new Newcomer(
        name + "·" + Character.toString(FIRST_LETTER + (int) (now / 1_000 % LETTERS)),
        username + "." + Long.toString(now, Character.MAX_RADIX));
  }

  /** Is registered by the county, invited and activated, without any role. */
  void signsInWith(SampleSystem sample, String password, String phone) {
    var county = sample.as("county");
    var unit = sample.countyId();
    county.post(
        "/api/people", Map.of("unitId", unit, "name", name, "kind", "STAFF", "phone", phone));
    county.post(
        "/api/invitations",
        Map.of("unitId", unit, "text", name + "\t" + username, "dryRun", false));
    activate(sample, code(county), password);
  }

  private String code(ApiClient county) {
    var account =
        county
            .list("/api/activations", Map.of("query", username))
            .getFirst()
            .path("accountId")
            .asText();
    return county.post("/api/activations/" + account + "/code", Map.of()).path("code").asText();
  }

  private void activate(SampleSystem sample, String code, String password) {
    var form =
        JsonNodeFactory.instance
            .objectNode()
            .put("username", username)
            .put("code", code)
            .put("password", password);
    var answer =
        new Rest(sample.system().url()).call("POST", "/api/activation", form.toString(), null);
    if (answer.status() != 204) {
      throw new IllegalStateException(username + " was not activated: " + answer.status());
    }
  }
}
