package cn.liandong.identity.provisioning;

import cn.liandong.common.error.Failure;
import cn.liandong.identity.IdentityDatabase;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/** Carries out the orders to Keycloak, one after the other; while it is away they wait. */
@ApplicationScoped
class OrderWorker {

  private final IdentityDatabase database;
  private final Orders orders;
  private final Directory directory;

  OrderWorker(IdentityDatabase database, Orders orders, Directory directory) {
    this.database = database;
    this.orders = orders;
    this.directory = directory;
  }

  @Scheduled(
      every = "1s",
      identity = "identity-keycloak-orders",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void carryOut() {
    var again = true;
    while (again) {
      again = database.transaction(this::carryOutNext);
    }
  }

  /** False when nothing is due, or Keycloak cannot be reached. */
  private boolean carryOutNext(Handle handle) {
    var next = orders.next(handle);
    if (next.isEmpty()) {
      return false;
    }
    var order = next.get();
    try {
      directory.align(order);
      orders.done(handle, order);
      return true;
    } catch (Failure away) {
      Log.infof("order waits for keycloak account=%s", order.accountId());
      orders.putOff(handle, order, away.getMessage());
      return false;
    }
  }
}
