package cn.liandong.gateway.security;

import cn.liandong.gateway.error.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A browser sends its cookie along with what another site made it send; it cannot send the token.
 */
class CsrfFilter {
  static final String HEADER = "X-CSRF-Token";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Inject SecurityIdentity caller;
  @Inject CsrfTokens tokens;

  @ServerRequestFilter
  void check(ContainerRequestContext request) {
    if (!SAFE.contains(request.getMethod())
        && !tokens.accepts(caller, request.getHeaderString(HEADER))) {
      throw Refusal.forbidden("CSRF_TOKEN_INVALID", "页面已经过期。请刷新页面后再操作一次。");
    }
  }
}
