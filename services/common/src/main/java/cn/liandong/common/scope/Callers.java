package cn.liandong.common.scope;

import static cn.liandong.common.error.CommonError.NOT_LINKED;
import static cn.liandong.common.error.CommonError.NOT_SIGNED_IN;
import static cn.liandong.common.error.CommonError.PERSON_ONLY;

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
  private final PersonCalls calls;

  Callers(SecurityIdentity identity, PersonCalls calls) {
    this.identity = identity;
    this.calls = calls;
  }

  /**
   * The person who calls. Fails with NOT_SIGNED_IN without a valid access token, with PERSON_ONLY
   * for a service's or a program's, with NOT_LINKED for somebody from another platform without an
   * account here.
   */
  public Caller current() {
    var caller = reader();
    if (caller.isProgram()) {
      throw PERSON_ONLY.because("此接口供个人登录后使用，不供程序使用。外部机构的程序请用对接接口。");
    }
    return caller;
  }

  /** As {@link #current}, or another agency's program: for what the agency API passes on. */
  public Caller reader() {
    var caller = anyone();
    if (caller.isPassing()) {
      throw NOT_LINKED.because("从上级平台来的登录还没有关联本系统的账号。请重新登录。");
    }
    if (caller.isService()) {
      throw PERSON_ONLY.because("此接口供个人登录后使用，不供系统内部服务使用。");
    }
    calls.add(caller);
    return caller;
  }

  /** Whoever is signed in, for what services ask of each other: see Caller.requireService. */
  public Caller anyone() {
    var token = token();
    return new Caller(
        token.getSubject(),
        Objects.requireNonNullElse(token.getClaim("preferred_username"), token.getSubject()),
        Set.copyOf(identity.getRoles()),
        Objects.requireNonNullElse(ADDRESS.get(), ""));
  }

  /** The sign-in that the token at hand belongs to, empty for a service's. */
  public String session() {
    return Objects.requireNonNullElse(token().getClaim("sid"), "");
  }

  private JsonWebToken token() {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw NOT_SIGNED_IN.because("请先登录。");
    }
    return token;
  }

  /** Whoever calls without a sign-in, from where. */
  public Caller nobody() {
    return new Caller("", "", Set.of(), Objects.requireNonNullElse(ADDRESS.get(), ""));
  }
}
