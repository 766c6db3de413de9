package cn.liandong.common.scope;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;

import java.util.Set;

/**
 * The person or service behind a call, as the access token names it.
 *
 * @param subject the token's {@code sub}
 * @param roles realm roles, which never grant a unit
 * @param address where the call came from, empty when unknown
 */
public record Caller(String subject, String username, Set<String> roles, String address) {

  /** What Keycloak puts before the name of a client: nobody else's name begins so. */
  public static final String PROGRAM = "service-account-";

  private static final String SERVICE = "service";

  /** Work on nobody's behalf, named so in the audit. */
  public static Caller system(String service) {
    return new Caller("", "service:" + service, Set.of(SERVICE), "");
  }

  /** Came from another platform and is linked to no account yet: no account's name begins so. */
  public boolean isPassing() {
    return username.startsWith("@");
  }

  /** Another agency's program, which the agency API admits. */
  public boolean isProgram() {
    return username.startsWith(PROGRAM) && !isService();
  }

  public boolean isService() {
    return roles.contains(SERVICE);
  }

  public void requireService() {
    if (!isService()) {
      throw NOT_ALLOWED.because("此接口只供系统内部服务使用。");
    }
  }
}
