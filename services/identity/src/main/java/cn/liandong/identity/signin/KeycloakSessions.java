package cn.liandong.identity.signin;

import static cn.liandong.identity.IdentityError.SIGN_IN_AWAY;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
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
    return reached(() -> keycloak.realm(realm).users().get(subject).getUserSessions(), none)
        .stream();
  }

  /** Already gone is as good. */
  void end(String sessionId) {
    reached(
        () -> {
          keycloak.realm(realm).deleteSession(sessionId, false);
          return sessionId;
        },
        sessionId);
  }

  private static <T> T reached(Supplier<T> call, T whenGone) {
    try {
      return call.get();
    } catch (ProcessingException | WebApplicationException e) {
      if (e instanceof WebApplicationException answered
          && answered.getResponse().getStatus() == Status.NOT_FOUND.getStatusCode()) {
        return whenGone;
      }
      throw SIGN_IN_AWAY.because("登录服务暂时连接不上。请过几分钟再试。");
    }
  }
}
