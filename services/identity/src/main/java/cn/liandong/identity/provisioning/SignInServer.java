package cn.liandong.identity.provisioning;

import static cn.liandong.identity.IdentityError.SIGN_IN_AWAY;

import io.quarkus.logging.Log;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;

/** Calls of Keycloak's administration, which may be away. */
public final class SignInServer {

  private SignInServer() {}

  /** Fails with SIGN_IN_AWAY while it does not answer as it should. */
  public static <T> T reached(Supplier<T> call) {
    return reached(call, "");
  }

  /** {@code meanwhile} says what became of the caller's work. */
  static <T> T reached(Supplier<T> call, String meanwhile) {
    try {
      return call.get();
    } catch (ProcessingException | WebApplicationException e) {
      Log.warnf("keycloak did not carry out an order reason=%s", e.getMessage());
      throw SIGN_IN_AWAY.because("登录服务暂时连接不上。%s请过几分钟再试。", meanwhile);
    }
  }

  public static boolean answered(WebApplicationException failure, Status status) {
    return failure.getResponse().getStatus() == status.getStatusCode();
  }
}
