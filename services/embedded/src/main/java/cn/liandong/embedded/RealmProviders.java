package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whose sign-ins the realm takes for its own: the upstream's, if there is one, and nobody else's.
 */
final class RealmProviders {

  static final String PROVIDERS = KeycloakAdmin.REALM + "/identity-provider/instances";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final KeycloakRest rest;
  private final Supplier<String> token;
  private final Optional<RealmUpstream> upstream;

  RealmProviders(KeycloakRest rest, Supplier<String> token, Optional<Upstream> upstream) {
    this.rest = rest;
    this.token = token;
    this.upstream = upstream.map(one -> new RealmUpstream(rest, token, one));
  }

  /** The upstream's own settings only once it is there. */
  Stream<RealmPart> parts() {
    var admitted = new RealmPart("identity-providers", wanted(), actual(), this::admit);
    return Stream.concat(Stream.of(admitted), upstream.stream().flatMap(RealmUpstream::parts));
  }

  private ArrayNode wanted() {
    var aliases = MAPPER.createArrayNode();
    upstream.ifPresent(one -> aliases.add(RealmUpstream.ALIAS));
    return aliases;
  }

  private ArrayNode actual() {
    var aliases = MAPPER.createArrayNode();
    admitted().forEach(provider -> aliases.add(alias(provider)));
    return aliases;
  }

  /** Nobody's links are lost: a provider that is not wanted is shut, not deleted. */
  private void admit() {
    admitted()
        .filter(provider -> upstream.isEmpty() || !alias(provider).equals(RealmUpstream.ALIAS))
        .forEach(this::shut);
    upstream.ifPresent(RealmUpstream::admit);
  }

  private void shut(JsonNode provider) {
    var path = PROVIDERS + "/" + alias(provider);
    var full = rest.get(path, token.get());
    KeycloakAdmin.require(full, "查询上级平台");
    var shut = ((ObjectNode) full.body()).put("enabled", false);
    KeycloakAdmin.require(rest.put(path, token.get(), shut), "停用上级平台");
  }

  private Stream<JsonNode> admitted() {
    var answer = rest.get(PROVIDERS, token.get());
    KeycloakAdmin.require(answer, "查询上级平台");
    return answer.body().valueStream().filter(one -> one.path("enabled").asBoolean());
  }

  private static String alias(JsonNode provider) {
    return provider.path("alias").asText();
  }
}
