package cn.liandong.identity.signin;

import java.time.Instant;
import java.util.List;

/** One event at Keycloak's door, with the name of the account it belongs to, if any. */
record SignInEvent(
    String id,
    Instant time,
    String type,
    String subject,
    String username,
    String name,
    String sessionId,
    String address,
    String error) {

  List<String> key() {
    return List.of(time.toString(), id);
  }
}
