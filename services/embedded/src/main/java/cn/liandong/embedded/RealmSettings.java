package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The settings of a running realm, part by part, beside those of this version. */
public final class RealmSettings {

  private static final Set<String> OF_THEIR_OWN =
      Set.of("clients", "users", "roles", "components", "localizationTexts");

  private final KeycloakRest rest;
  private final Supplier<String> token;
  private final RealmFile wanted;

  RealmSettings(KeycloakRest rest, Supplier<String> token, RealmFile wanted) {
    this.rest = rest;
    this.token = token;
    this.wanted = wanted;
  }

  private record Part(String name, String path, JsonNode wanted, JsonNode actual) {
    Stream<RealmDifference> differences() {
      return RealmDrift.of(name, wanted, actual);
    }
  }

  public List<RealmDifference> differences() {
    return parts().flatMap(Part::differences).toList();
  }

  /** Gives back what differed. */
  public List<RealmDifference> repair() {
    var differing = parts().filter(part -> part.differences().findAny().isPresent()).toList();
    for (var part : differing) {
      var corrected = RealmDrift.corrected(part.wanted, part.actual);
      KeycloakAdmin.require(rest.put(part.path, token.get(), corrected), "恢复设置 " + part.name);
    }
    return differing.stream().flatMap(Part::differences).toList();
  }

  private Stream<Part> parts() {
    var realm = part("", KeycloakAdmin.REALM, topLevel());
    var profile =
        part("user-profile", KeycloakAdmin.REALM + "/users/profile", RealmFile.userProfile());
    return Stream.concat(Stream.of(realm, profile), wanted.clients().stream().map(this::client));
  }

  private JsonNode topLevel() {
    return wanted.json().deepCopy().without(OF_THEIR_OWN);
  }

  private Part client(ObjectNode client) {
    var id = client.get("clientId").asText();
    var found = get(KeycloakAdmin.REALM + "/clients?clientId=" + id).path(0);
    var path = KeycloakAdmin.REALM + "/clients/" + found.path("id").asText();
    return new Part("clients/" + id, path, client.deepCopy().without("secret"), found);
  }

  private Part part(String name, String path, JsonNode wanted) {
    return new Part(name, path, wanted, get(path));
  }

  private JsonNode get(String path) {
    var answer = rest.get(path, token.get());
    KeycloakAdmin.require(answer, "读取设置 " + path);
    return answer.body();
  }
}
