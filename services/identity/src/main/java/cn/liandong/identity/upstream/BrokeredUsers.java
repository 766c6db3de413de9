package cn.liandong.identity.upstream;

import static cn.liandong.identity.provisioning.SignInServer.answered;
import static cn.liandong.identity.provisioning.SignInServer.reached;

import cn.liandong.identity.provisioning.UpstreamIdentities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Keycloak's users as its broker leaves them. Every act may be repeated. Fails with SIGN_IN_AWAY
 * while Keycloak does not answer.
 */
@ApplicationScoped
class BrokeredUsers {

  private static final String ARRIVALS = "@upstream.";
  private static final int MANY = 500;

  private final Keycloak keycloak;
  private final UpstreamIdentities upstream;
  private final String realm;

  BrokeredUsers(
      Keycloak keycloak,
      UpstreamIdentities upstream,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
    this.keycloak = keycloak;
    this.upstream = upstream;
    this.realm = realm;
  }

  /** Empty when the user is gone already, or never came from there. */
  Optional<Arrival> arrival(String id) {
    return reached(() -> {
      try {
        var user = users().get(id);
        var attributes = user.toRepresentation().getAttributes();
        return upstream.of(user).map(subject -> new Arrival(id, subject, claims(attributes)));
      } catch (WebApplicationException e) {
        if (!answered(e, Status.NOT_FOUND)) {
          throw e;
        }
        return Optional.empty();
      }
    });
  }

  /** Takes the user away, with everything that came from the upstream. */
  void dismiss(String id) {
    reached(() -> {
      try (var answer = users().delete(id)) {
        return answer.getStatus();
      }
    });
  }

  /** Ids of who came before that moment and went no further. */
  List<String> leftBehind(Instant before) {
    return reached(() ->
        users().search(ARRIVALS, 0, MANY).stream()
            .filter(user -> user.getUsername().startsWith(ARRIVALS))
            .filter(user -> user.getCreatedTimestamp() < before.toEpochMilli())
            .map(UserRepresentation::getId)
            .toList());
  }

  private static Claims claims(Map<String, List<String>> attributes) {
    var all = Objects.requireNonNullElse(attributes, Map.<String, List<String>>of());
    return new Claims(
        one(all, "upstreamName"),
        one(all, "upstreamPhone"),
        one(all, "upstreamPhoneVerified").equals("true"),
        one(all, "upstreamIdentity"));
  }

  private static String one(Map<String, List<String>> attributes, String name) {
    return attributes.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  private UsersResource users() {
    return keycloak.realm(realm).users();
  }
}
