package cn.liandong.common.token;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Stands at every door of the process, REST and gRPC alike. Two tokens on one call are refused: who
 * reads the first and who the second would disagree on the caller. So is what has not the shape of
 * a token, before anything takes it apart.
 */
@Singleton
class RefusalFilter {

  private static final int EARLY = 1000;

  private final RefusedCalls refused;

  RefusalFilter(RefusedCalls refused) {
    this.refused = refused;
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, EARLY);
  }

  private void handle(RoutingContext context) {
    context.addEndHandler(_ -> RefusedCall.of(context).ifPresent(refused::add));
    if (isReadable(context.request().headers().getAll(HttpHeaders.AUTHORIZATION))) {
      context.next();
    } else {
      context.response().setStatusCode(401).putHeader("WWW-Authenticate", "Bearer").end();
    }
  }

  private static boolean isReadable(List<String> authorizations) {
    return authorizations.isEmpty()
        || authorizations.size() == 1 && BearerShape.isReadable(authorizations.getFirst());
  }
}
