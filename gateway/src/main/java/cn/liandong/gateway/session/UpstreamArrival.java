package cn.liandong.gateway.session;

import cn.liandong.proto.identity.v1.LinkUpstreamRequest;
import cn.liandong.proto.identity.v1.UpstreamService;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Leads on who came from another platform for the first time: through the sign-in once more, as the
 * account that was found, or back to the sign-in page, which says why not. The passing sign-in
 * ends.
 */
@ApplicationScoped
class UpstreamArrival {
  private static final Pattern REFUSAL = Pattern.compile("UPSTREAM_[A-Z]+");
  private static final String AWAY = "UPSTREAM_AWAY";
  private static final String AGAIN = "/api/session/login?kc_idp_hint=upstream&return=%s";
  private static final String REFUSED = "/#/sign-in?refused=%s";

  private final UpstreamService upstream;
  private final OidcSession session;

  UpstreamArrival(@GrpcClient("identity") UpstreamService upstream, OidcSession session) {
    this.upstream = upstream;
    this.session = session;
  }

  /** No account's name begins like this. */
  static boolean isPassing(SecurityIdentity caller) {
    return caller.getPrincipal().getName().startsWith("@");
  }

  Uni<Response> lead(String target) {
    return upstream
        .linkUpstream(LinkUpstreamRequest.getDefaultInstance())
        .map(linked -> AGAIN.formatted(URLEncoder.encode(target, StandardCharsets.UTF_8)))
        .onFailure(StatusRuntimeException.class)
        .recoverWithItem(failure -> REFUSED.formatted(reason((StatusRuntimeException) failure)))
        .call(session::logout)
        .map(next -> Response.seeOther(URI.create(next)).build());
  }

  private static String reason(StatusRuntimeException failure) {
    var reason = String.valueOf(failure.getStatus().getDescription());
    if (REFUSAL.matcher(reason).matches()) {
      return reason;
    }
    Log.warnf("arrival from upstream was not led on reason=%s", reason);
    return AWAY;
  }
}
