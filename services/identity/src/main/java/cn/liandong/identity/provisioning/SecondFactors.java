package cn.liandong.identity.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * Who is asked for a one-time code at the sign-in: whoever has this role of Keycloak's, which only
 * its sign-in flow looks at and nobody can give himself.
 */
@ApplicationScoped
class SecondFactors {

  private static final String ROLE = "second-factor";
  private static final String AUTHENTICATOR = "otp";

  /** True when the person is asked for it from now on. */
  boolean align(UserResource user, boolean wanted) {
    var roles = user.roles().realmLevel();
    var held = named(roles.listAll());
    if (wanted && held.isEmpty()) {
      roles.add(required(named(roles.listAvailable())));
      return true;
    }
    if (!wanted && !held.isEmpty()) {
      roles.remove(held);
      forgetAuthenticators(user);
    }
    return false;
  }

  /** Who lost one gives the office back and takes it again: both are in the audit. */
  private static void forgetAuthenticators(UserResource user) {
    user.credentials().stream()
        .filter(credential -> credential.getType().equals(AUTHENTICATOR))
        .forEach(credential -> user.removeCredential(credential.getId()));
  }

  private static List<RoleRepresentation> named(List<RoleRepresentation> roles) {
    return roles.stream().filter(role -> role.getName().equals(ROLE)).toList();
  }

  private static List<RoleRepresentation> required(List<RoleRepresentation> found) {
    if (found.isEmpty()) {
      throw new NotFoundException("the realm has no role " + ROLE);
    }
    return found;
  }
}
