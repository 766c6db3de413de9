package cn.liandong.identity.agency;

import cn.liandong.identity.IdentityDatabase;
import cn.liandong.identity.provisioning.Orders;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Tells Keycloak whose time is over. What they may read has ended by their grant already. */
@ApplicationScoped
class AgencyExpiry {

  private static final String OVER =
      """
      update agency_client set closed_on = valid_to
      where valid_to <= :today and closed_on is distinct from valid_to
      returning id\
      """;

  private final IdentityDatabase database;
  private final AgencyScope scope;
  private final Orders orders;

  AgencyExpiry(IdentityDatabase database, AgencyScope scope, Orders orders) {
    this.database = database;
    this.scope = scope;
    this.orders = orders;
  }

  @Scheduled(
      every = "10s",
      identity = "identity-agency-expiry",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void close() {
    database.transaction(this::close);
  }

  private Void close(Handle handle) {
    handle
        .createQuery(OVER)
        .bind("today", scope.today())
        .mapTo(UUID.class)
        .list()
        .forEach(id -> orders.add(handle, id));
    return null;
  }
}
