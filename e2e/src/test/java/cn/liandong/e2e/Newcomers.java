package cn.liandong.e2e;

import cn.liandong.seeds.demo.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** People who got an account and, from the county's clerk, a role at one unit. */
final class Newcomers {

  private final RunningSystem system;
  private final ApiClient clerk;
  private final KeycloakUsers users;

  Newcomers(SampleSystem sample) {
    this.system = sample.system();
    this.clerk = sample.as("county");
    this.users = new KeycloakUsers(system);
  }

  /** The token of somebody who signed in once and was then granted the role. */
  String enrol(JsonNode unit, String role) {
    var id = unit.path("id").asText();
    var username = "newcomer-" + id;
    var password = Hashes.sha256(username.getBytes(StandardCharsets.UTF_8));
    users.create(username, password);
    var tokens = system.tokens(username, password);
    new ApiClient(system.url(), tokens).get("/api/session");
    clerk.post("/api/grants", Map.of("username", username, "role", role, "unitId", id));
    return tokens.get();
  }
}
