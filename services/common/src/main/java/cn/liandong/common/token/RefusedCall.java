package cn.liandong.common.token;

import static cn.liandong.common.error.CommonError.PERSON_ONLY;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call that was refused for its sign-in, as far as it is written down: never the token.
 *
 * @param door the service that was called, or gateway
 * @param address empty for the rest, once too many addresses were counted
 */
record RefusedCall(String door, String address, String reason) {

  private static final String NO_TOKEN = "NO_TOKEN";
  private static final String SESSION_REFUSED = "SESSION_REFUSED";
  private static final String TOKEN_AMBIGUOUS = "TOKEN_AMBIGUOUS";
  private static final String TOKEN_REFUSED = "TOKEN_REFUSED";

  private static final Pattern SERVICE = Pattern.compile("/liandong\\.([a-z]+)\\.v\\d+\\..*");
  private static final String GATEWAY = "gateway";
  private static final String UNAUTHENTICATED = "16";

  /** Of an answered call; empty unless its sign-in was refused. */
  static Optional<RefusedCall> of(RoutingContext context) {
    return Optional.ofNullable(reason(context))
        .map(reason ->
            new RefusedCall(
                door(context.normalizedPath()),
                context.request().remoteAddress().hostAddress(),
                reason));
  }

  RefusedCall fromAnywhere() {
    return new RefusedCall(door, "", reason);
  }

  private static @Nullable String reason(RoutingContext context) {
    if (context.response().getStatusCode() == 401) {
      return credential(context.request().headers());
    }
    return isAnsweredGrpc(context) ? grpcReason(context) : null;
  }

  /**
   * Nobody else is asked for trailers: asking makes some, which the connection does not survive.
   */
  private static boolean isAnsweredGrpc(RoutingContext context) {
    var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null
        && type.startsWith("application/grpc")
        && context.response().getStatusCode() == 200;
  }

  private static @Nullable String grpcReason(RoutingContext context) {
    if (UNAUTHENTICATED.equals(grpc(context, "grpc-status"))) {
      return credential(context.request().headers());
    }
    var forPersons = PERSON_ONLY.name();
    return forPersons.equals(grpc(context, "grpc-message")) ? forPersons : null;
  }

  private static @Nullable String grpc(RoutingContext context, String name) {
    var header = context.response().headers().get(name);
    return header == null ? context.response().trailers().get(name) : header;
  }

  private static String credential(MultiMap headers) {
    var authorizations = headers.getAll(HttpHeaders.AUTHORIZATION);
    if (authorizations.isEmpty()) {
      var cookie = headers.get(HttpHeaders.COOKIE);
      return cookie != null && cookie.contains("q_session") ? SESSION_REFUSED : NO_TOKEN;
    }
    return authorizations.size() > 1 ? TOKEN_AMBIGUOUS : TOKEN_REFUSED;
  }

  private static String door(String path) {
    var service = SERVICE.matcher(path);
    return service.matches() ? service.group(1) : GATEWAY;
  }
}
