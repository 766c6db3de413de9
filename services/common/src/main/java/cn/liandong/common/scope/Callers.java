package cn.liandong.common.scope;

import static cn.liandong.common.error.CommonError.NOT_SIGNED_IN;

import io.grpc.Context;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the gRPC call at hand. */
@ApplicationScoped
public class Callers {

  static final Context.Key<String> ADDRESS = Context.key("address");

  private final SecurityIdentity identity;

  Callers(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Fails with NOT_SIGNED_IN without a valid access token. */
  public Caller current() {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw NOT_SIGNED_IN.because("请先登录。");
    }
    return new Caller(
        token.getSubject(),
        Objects.requireNonNullElse(token.getClaim("preferred_username"), token.getSubject()),
        Set.copyOf(identity.getRoles()),
        Objects.requireNonNullElse(ADDRESS.get(), ""));
  }
}
