package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The realm as this deployment needs it; the file itself holds no secret and no address. */
record RealmFile(ObjectNode json) {
  static final String NAME = "liandong";
  private static final String GATEWAY = "liandong-gateway";
  private static final String USER_PROFILE = "user-profile.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A client without a secret is left out; {@code urls} are where browsers see the console. */
  static RealmFile prepared(Map<String, String> secrets, List<String> urls) {
    var realm = (ObjectNode) read("liandong-realm.json");
    var clients = (ArrayNode) realm.get("clients");
    clients.removeIf(client -> !secrets.containsKey(client.get("clientId").asText()));
    for (var client : clients) {
      var id = client.get("clientId").asText();
      ((ObjectNode) client).put("secret", secrets.get(id));
      if (id.equals(GATEWAY)) {
        var redirects = ((ObjectNode) client).putArray("redirectUris");
        urls.forEach(url -> redirects.add(url + "/*"));
      }
    }
    realm.set("localizationTexts", texts());
    new SignInPolicy(read("sign-in-policy.json")).applyTo(realm);
    var profile = read(USER_PROFILE).toString();
    ((ArrayNode)
            realm.at(
                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config"))
        .add(profile);
    return new RealmFile(realm);
  }

  List<ObjectNode> clients() {
    return json.get("clients").valueStream().map(ObjectNode.class::cast).toList();
  }

  List<JsonNode> roles() {
    return json.at("/roles/realm").valueStream().toList();
  }

  /** Roles of realm management that the account of our services has. */
  List<String> serviceRoles() {
    return json.at("/users/0/clientRoles/realm-management")
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }

  /** What the pages of the sign-in server say, by language. */
  static JsonNode texts() {
    return read("sign-in-texts.json");
  }

  static JsonNode userProfile() {
    return read(USER_PROFILE);
  }

  static JsonNode signInFlow() {
    return read("sign-in-flow.json");
  }

  static JsonNode read(String resource) {
    try (InputStream stream = RealmFile.class.getResourceAsStream(resource)) {
      return MAPPER.readTree(Objects.requireNonNull(stream, resource));
    } catch (IOException e) {
      throw new IllegalStateException("broken resource " + resource, e);
    }
  }
}
