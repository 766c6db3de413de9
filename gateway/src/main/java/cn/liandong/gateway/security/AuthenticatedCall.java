package cn.liandong.gateway.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Once it is known who calls, no failure to find that out is left to handle. While its handler is
 * at hand, Quarkus prepares the failure's metrics and builds its table of all paths on every call
 * (ADR 0067). Of two filters of one priority the framework's runs first.
 */
@Singleton
class AuthenticatedCall {

  static void register(@Observes Filters filters) {
    filters.register(AuthenticatedCall::handle, SecurityHandlerPriorities.AUTHENTICATION);
  }

  private static void handle(RoutingContext context) {
    context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    context.next();
  }
}
