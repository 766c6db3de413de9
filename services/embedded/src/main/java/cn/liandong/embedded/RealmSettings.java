package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
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
  private final RealmProviders providers;

  RealmSettings(
      KeycloakRest rest, Supplier<String> token, RealmFile wanted, Optional<Upstream> upstream) {
    this.rest = rest;
    this.token = token;
    this.wanted = wanted;
    this.flow = SignInFlow.ofBrowsers(rest, token);
    this.providers = new RealmProviders(rest, token, upstream);
  }

  public List<RealmDifference> differences() {
    return parts().flatMap(RealmPart::differences).toList();
  }

  /** Gives back what differed. */
  public List<RealmDifference> repair() {
    var differing = parts().filter(part -> part.differences().findAny().isPresent()).toList();
    differing.forEach(part -> part.repair().run());
    return differing.stream().flatMap(RealmPart::differences).toList();
  }

  private Stream<RealmPart> parts() {
    var realm = part("", KeycloakAdmin.REALM, topLevel(), get(KeycloakAdmin.REALM));
    var profile = part("user-profile", PROFILE, RealmFile.userProfile(), get(PROFILE));
    var steps = new RealmPart("sign-in-flow", flow.wantedSteps(), flow.actualSteps(), flow::renew);
    return Stream.of(
            Stream.of(steps, realm, profile),
            wanted.clients().stream().map(this::client),
            providers.parts())
        .flatMap(parts -> parts);
  }

  private JsonNode topLevel() {
    var settings = (ObjectNode) wanted.json().deepCopy().without(OF_THEIR_OWN);
    return settings.put("browserFlow", flow.alias());
  }

  private RealmPart client(ObjectNode client) {
    var id = client.get("clientId").asText();
    var found = get(KeycloakAdmin.REALM + "/clients?clientId=" + id).path(0);
    var path = KeycloakAdmin.REALM + "/clients/" + found.path("id").asText();
    return part("clients/" + id, path, client.deepCopy().without("secret"), found);
  }

  private RealmPart part(String name, String path, JsonNode wanted, JsonNode actual) {
    return new RealmPart(
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
