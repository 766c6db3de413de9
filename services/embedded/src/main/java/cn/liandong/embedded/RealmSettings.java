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

  private static final String PROFILE = KeycloakAdmin.REALM + "/users/profile";

  private final KeycloakRest rest;
  private final Supplier<String> token;
  private final RealmFile wanted;
  private final SignInFlow flow;

  RealmSettings(KeycloakRest rest, Supplier<String> token, RealmFile wanted) {
    this.rest = rest;
    this.token = token;
    this.wanted = wanted;
    this.flow = new SignInFlow(rest, token, RealmFile.signInFlow());
  }

  private record Part(String name, JsonNode wanted, JsonNode actual, Runnable repair) {
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
    differing.forEach(part -> part.repair.run());
    return differing.stream().flatMap(Part::differences).toList();
  }

  private Stream<Part> parts() {
    var realm = part("", KeycloakAdmin.REALM, topLevel(), get(KeycloakAdmin.REALM));
    var profile = part("user-profile", PROFILE, RealmFile.userProfile(), get(PROFILE));
    var steps = new Part("sign-in-flow", flow.wantedSteps(), flow.actualSteps(), flow::renew);
    return Stream.concat(
        Stream.of(steps, realm, profile), wanted.clients().stream().map(this::client));
  }

  private JsonNode topLevel() {
    var settings = (ObjectNode) wanted.json().deepCopy().without(OF_THEIR_OWN);
    return settings.put("browserFlow", flow.alias());
  }

  private Part client(ObjectNode client) {
    var id = client.get("clientId").asText();
    var found = get(KeycloakAdmin.REALM + "/clients?clientId=" + id).path(0);
    var path = KeycloakAdmin.REALM + "/clients/" + found.path("id").asText();
    return part("clients/" + id, path, client.deepCopy().without("secret"), found);
  }

  private Part part(String name, String path, JsonNode wanted, JsonNode actual) {
    return new Part(
        name,
        wanted,
        actual,
        () -> {
          var corrected = RealmDrift.corrected(wanted, actual);
          KeycloakAdmin.require(rest.put(path, token.get(), corrected), "恢复设置 " + name);
        });
  }

  private JsonNode get(String path) {
    var answer = rest.get(path, token.get());
    KeycloakAdmin.require(answer, "读取设置 " + path);
    return answer.body();
  }
}
