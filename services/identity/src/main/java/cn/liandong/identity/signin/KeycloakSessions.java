package cn.liandong.identity.signin;

import static java.util.stream.Collectors.toMap;

import cn.liandong.identity.provisioning.SignInServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.UserSessionRepresentation;

/** The sessions that Keycloak holds. */
@ApplicationScoped
class KeycloakSessions {

  private final Keycloak keycloak;
  private final String realm;

  KeycloakSessions(
      Keycloak keycloak,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
    this.keycloak = keycloak;
    this.realm = realm;
  }

  /** Those among the given whose session is still there. */
  List<OnlineSession> present(List<SignInEvent> signIns) {
    var lastUse =
        signIns.stream()
            .map(SignInEvent::subject)
            .distinct()
            .flatMap(this::ofPerson)
            .collect(
                toMap(
                    UserSessionRepresentation::getId,
                    session -> Instant.ofEpochMilli(session.getLastAccess()),
                    (one, same) -> one));
    return present(signIns, lastUse);
  }

  private static List<OnlineSession> present(
      List<SignInEvent> signIns, Map<String, Instant> lastUse) {
    return signIns.stream()
        .filter(signIn -> lastUse.containsKey(signIn.sessionId()))
        .map(signIn -> new OnlineSession(signIn, lastUse.get(signIn.sessionId())))
        .toList();
  }

  private Stream<UserSessionRepresentation> ofPerson(String subject) {
    List<UserSessionRepresentation> none = List.of();
    return unlessGone(() -> keycloak.realm(realm).users().get(subject).getUserSessions(), none)
        .stream();
  }

  /** Already gone is as good. */
  void end(String sessionId) {
    unlessGone(
        () -> {
          keycloak.realm(realm).deleteSession(sessionId, false);
          return sessionId;
        },
        sessionId);
  }

  private static <T> T unlessGone(Supplier<T> call, T whenGone) {
    return SignInServer.reached(() -> {
      try {
        return call.get();
      } catch (WebApplicationException e) {
        if (SignInServer.answered(e, Status.NOT_FOUND)) {
          return whenGone;
        }
        throw e;
      }
    });
  }
}
