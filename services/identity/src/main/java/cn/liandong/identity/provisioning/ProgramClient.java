package cn.liandong.identity.provisioning;

import cn.liandong.common.scope.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another agency's program as far as Keycloak follows it.
 *
 * @param subject Keycloak's id of the client's service account, null until there is one
 * @param publicKey a JWK
 */
public record ProgramClient(
    UUID id,
    String username,
    @Nullable String subject,
    String name,
    String publicKey,
    boolean enabled) {

  String clientId() {
    return username.substring(Caller.PROGRAM.length());
  }
}
