package cn.liandong.gateway.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What every answer tells the browser to allow and to keep. */
@Singleton
class ResponseHeaders {
  private static final int EARLY = 1000;
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  static void register(@Observes Filters filters) {
    filters.register(ResponseHeaders::handle, EARLY);
  }

  private static void handle(RoutingContext context) {
    context.addHeadersEndHandler(_ -> set(context.response().headers(), context.normalizedPath()));
    context.next();
  }

  private static void set(MultiMap headers, String path) {
    headers
        .set("Content-Security-Policy", POLICY)
        .set("X-Content-Type-Options", "nosniff")
        .set("X-Frame-Options", "DENY")
        .set("Referrer-Policy", "same-origin")
        .set("Cache-Control", cacheControl(path));
  }

  /** Files under assets carry a hash of their content in their name. */
  private static String cacheControl(String path) {
    if (path.startsWith("/assets/")) {
      return "public, max-age=31536000, immutable";
    }
    return path.startsWith("/api/") ? "no-store" : "no-cache";
  }
}
