package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The upstream as the realm needs it, but for its secret. */
record UpstreamFile(Upstream upstream) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, String> ENDPOINTS =
      Map.of(
          "authorization_endpoint", "authorizationUrl",
          "token_endpoint", "tokenUrl",
          "userinfo_endpoint", "userInfoUrl",
          "jwks_uri", "jwksUrl");

  /** Where its end points are is known only while it answers. */
  ObjectNode provider() {
    var provider = (ObjectNode) RealmFile.read("upstream-provider.json");
    provider.put("displayName", upstream.name());
    var config = (ObjectNode) provider.get("config");
    config.put("issuer", upstream.issuer());
    config.put("clientId", upstream.clientId());
    config.put("defaultScope", upstream.scope());
    discovered()
        .ifPresent(found ->
            ENDPOINTS.forEach((theirs, ours) -> config.put(ours, found.path(theirs).asText())));
    return provider;
  }

  /** What is kept of what it says, in a user who is gone within seconds. */
  ArrayNode mappers() {
    var claims = upstream.claims();
    var mappers = MAPPER.createArrayNode();
    var username =
        MAPPER.createObjectNode().put("template", "@${ALIAS}.${CLAIM.sub}").put("target", "LOCAL");
    mappers.add(mapper("username", "oidc-username-idp-mapper", username));
    mappers.add(attribute("name", claims.name(), "upstreamName"));
    mappers.add(attribute("phone", claims.phone(), "upstreamPhone"));
    mappers.add(attribute("phone-verified", claims.phoneVerified(), "upstreamPhoneVerified"));
    if (!claims.identity().isEmpty()) {
      mappers.add(attribute("identity", claims.identity(), "upstreamIdentity"));
    }
    return mappers;
  }

  private static ObjectNode attribute(String name, String claim, String attribute) {
    var config = MAPPER.createObjectNode().put("claim", claim).put("user.attribute", attribute);
    return mapper(name, "oidc-user-attribute-idp-mapper", config);
  }

  /** Nothing is written again at a later sign-in, when the user is the person's own. */
  private static ObjectNode mapper(String name, String kind, ObjectNode config) {
    var mapper = MAPPER.createObjectNode().put("name", name);
    mapper.put("identityProviderAlias", RealmUpstream.ALIAS).put("identityProviderMapper", kind);
    mapper.set("config", config.put("syncMode", "IMPORT"));
    return mapper;
  }

  private Optional<JsonNode> discovered() {
    try {
      var answer = new KeycloakRest(upstream.issuer()).get("/.well-known/openid-configuration");
      return Optional.of(answer.body())
          .filter(found -> found.path("issuer").asText().equals(upstream.issuer()));
    } catch (EmbeddedException away) {
      return Optional.empty();
    }
  }
}
