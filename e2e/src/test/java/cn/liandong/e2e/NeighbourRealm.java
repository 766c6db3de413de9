package cn.liandong.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A second realm in the same Keycloak, with a client and an account of the same names and
 * passwords, whose tokens are for liandong too.
 */
record NeighbourRealm(KeycloakCalls keycloak, Map<String, String> signInForm) {

  static final String NAME = "elsewhere";

  private static final ObjectMapper JSON = new ObjectMapper();

  String accessToken() {
    var realm = JSON.createObjectNode().put("realm", NAME).put("enabled", true);
    realm.putArray("clients").add(client());
    realm.putArray("users").add(user());
    keycloak.post("", realm);
    return keycloak.signIn(NAME, signInForm).path("access_token").asText();
  }

  private JsonNode client() {
    var id = signInForm.get("client_id");
    var ours = keycloak.get("/liandong/clients?clientId=" + id).get(0);
    var client = JSON.createObjectNode().put("clientId", id).put("enabled", true);
    client.put("secret", signInForm.get("client_secret")).put("directAccessGrantsEnabled", true);
    var mappers = client.putArray("protocolMappers");
    ours.path("protocolMappers")
        .forEach(mapper -> mappers.add(((ObjectNode) mapper).<ObjectNode>without("id")));
    return client;
  }

  private JsonNode user() {
    var user = JSON.createObjectNode().put("username", signInForm.get("username"));
    user.put("enabled", true).put("firstName", "x").put("lastName", "x");
    user.put("email", "x@example.com");
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", signInForm.get("password"));
    return user;
  }
}
