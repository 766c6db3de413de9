package cn.liandong.identity.provisioning;

import org.keycloak.representations.idm.UserRepresentation;

/** A user as far as accounts follow it. */
record DirectoryUser(String id, String username, boolean enabled) {

  static DirectoryUser of(UserRepresentation user) {
    return new DirectoryUser(user.getId(), user.getUsername(), user.isEnabled());
  }
}
