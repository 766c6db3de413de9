package cn.liandong.seeds.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Gives a role at a unit to a user who does not have it yet. */
record Grants(ApiClient api) {

  String ensure(String username, String role, JsonNode unit) {
    String unitId = unit.path("id").asText();
    if (has(username, role, unitId)) {
      return username + " 已有授权";
    }
    api.post("/api/grants", Map.of("username", username, "role", role, "unitId", unitId));
    return "%s → %s".formatted(username, unit.path("name").asText());
  }

  private boolean has(String username, String role, String unitId) {
    for (JsonNode account : api.list("/api/accounts", Map.of("query", username))) {
      for (JsonNode grant : account.path("grants")) {
        if (account.path("username").asText().equals(username)
            && grant.path("role").asText().equals(role)
            && grant.path("unitId").asText().equals(unitId)) {
          return true;
        }
      }
    }
    return false;
  }
}
