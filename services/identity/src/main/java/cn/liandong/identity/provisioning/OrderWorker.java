package cn.liandong.identity.provisioning;

import cn.liandong.common.error.Failure;
import cn.liandong.identity.IdentityDatabase;
import cn.liandong.identity.signin.SessionEnds;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Carries out the orders to Keycloak, one after the other; while it is away they wait. */
@ApplicationScoped
class OrderWorker {

  private final IdentityDatabase database;
  private final Orders orders;
  private final Directory directory;
  private final ClientDirectory clients;
  private final ProgramClients programs;
  private final SessionEnds sessions;

  OrderWorker(
      IdentityDatabase database,
      Orders orders,
      Directory directory,
      ClientDirectory clients,
      ProgramClients programs,
      SessionEnds sessions) {
    this.database = database;
    this.orders = orders;
    this.directory = directory;
    this.clients = clients;
    this.programs = programs;
    this.sessions = sessions;
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
  private boolean carryOutNext(Handle handle) throws SQLException {
    var next = orders.next(handle);
    if (next.isEmpty()) {
      return false;
    }
    var order = next.get();
    try {
      if (order.program()) {
        alignProgram(handle, order);
      } else if (order.erased()) {
        directory.remove(order);
      } else {
        alignPerson(handle, order);
      }
      orders.done(handle, order);
      return true;
    } catch (Failure away) {
      Log.infof("order waits for keycloak account=%s", order.accountId());
      orders.putOff(handle, order, away.getMessage());
      return false;
    }
  }

  private void alignPerson(Handle handle, Orders.Order order) throws SQLException {
    var anew = directory.align(order);
    if (anew.isPresent()) {
      sessions.endAllOf(handle.getConnection(), anew.get());
    }
  }

  private void alignProgram(Handle handle, Orders.Order order) {
    var program = programs.require(handle, order.accountId());
    programs.link(handle, program, clients.align(program));
  }
}
