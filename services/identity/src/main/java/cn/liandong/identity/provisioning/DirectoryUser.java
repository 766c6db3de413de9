package cn.liandong.identity.provisioning;

import org.keycloak.representations.idm.UserRepresentation;

/**
 * A user as far as accounts follow it.
 *
 * @param linked to somebody of the upstream
 */
record DirectoryUser(String id, String username, boolean enabled, boolean linked) {

  static DirectoryUser of(UserRepresentation user, boolean linked) {
    return new DirectoryUser(user.getId(), user.getUsername(), user.isEnabled(), linked);
  }
}
