package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;

/** Values of the realm that a regulation asks for or somebody decided, each with its reference. */
record SignInPolicy(JsonNode json) {

  /** Writes every value where the realm has it. */
  void applyTo(ObjectNode realm) {
    var rules =
        json.get("passwordRules")
            .valueStream()
            .map(rule -> rule.get("rule").asText())
            .collect(Collectors.joining(" and "));
    realm.put("passwordPolicy", rules);
    for (var setting : json.get("settings")) {
      put(realm, setting.get("setting").asText().substring(1).split("/"), setting.get("value"));
    }
  }

  private static void put(ObjectNode realm, String[] path, JsonNode value) {
    var at = realm;
    for (int i = 0; i < path.length - 1; i++) {
      at = at.withObject("/" + path[i]);
    }
    at.set(path[path.length - 1], value);
  }
}
