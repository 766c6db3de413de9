package cn.liandong.identity.provisioning;

import static cn.liandong.identity.provisioning.SignInServer.answered;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;

/** Whom of the upstream a user of Keycloak is linked to. */
@ApplicationScoped
public class UpstreamIdentities {

  /** As the realm calls the upstream. */
  static final String PROVIDER = "upstream";

  /** The upstream's id of the person, if there is one. */
  public Optional<String> of(UserResource user) {
    return user.getFederatedIdentity().stream()
        .filter(link -> link.getIdentityProvider().equals(PROVIDER))
        .map(FederatedIdentityRepresentation::getUserId)
        .findFirst();
  }

  /** True when the user was linked to somebody and is not any more. */
  boolean align(UserResource user, @Nullable String wanted) {
    var held = of(user);
    if (held.equals(Optional.ofNullable(wanted))) {
      return false;
    }
    if (held.isPresent()) {
      user.removeFederatedIdentity(PROVIDER);
    }
    if (wanted != null) {
      add(user, wanted);
    }
    return held.isPresent();
  }

  /** Told twice at once, it is there. */
  private static void add(UserResource user, String upstreamSubject) {
    var link = new FederatedIdentityRepresentation();
    link.setIdentityProvider(PROVIDER);
    link.setUserId(upstreamSubject);
    link.setUserName(upstreamSubject);
    try (var answer = user.addFederatedIdentity(PROVIDER, link)) {
      if (answer.getStatus() != Status.CONFLICT.getStatusCode() && answer.getStatus() / 100 != 2) {
        throw new WebApplicationException(answer.getStatus());
      }
    } catch (WebApplicationException e) {
      if (!answered(e, Status.CONFLICT)) {
        throw e;
      }
    }
  }
}
