package cn.liandong.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Sign-in accounts beyond those that come with a system. */
record KeycloakUsers(KeycloakCalls keycloak) {

  private static final ObjectMapper JSON = new ObjectMapper();

  KeycloakUsers(RunningSystem system) {
    this(new KeycloakCalls(system));
  }

  void create(String username, String password) {
    create(username, password, false);
  }

  /** With a password that somebody else has chosen. */
  void createTemporary(String username, String password) {
    create(username, password, true);
  }

  private void create(String username, String password, boolean temporary) {
    var user = JSON.createObjectNode().put("username", username).put("enabled", true);
    user.put("firstName", username);
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", password)
        .put("temporary", temporary);
    keycloak.post("/liandong/users", user);
  }
}
