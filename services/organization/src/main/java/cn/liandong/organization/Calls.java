package cn.liandong.organization;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.error.Failure;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Callers;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Runs a gRPC call on behalf of its caller, in one transaction, on the blocking thread it is on. A
 * refusal is audited in a transaction of its own.
 */
@ApplicationScoped
public class Calls {

  private static final Set<Status.Code> REFUSALS =
      Set.of(Status.Code.NOT_FOUND, Status.Code.PERMISSION_DENIED);

  private final OrganizationDatabase database;
  private final Callers callers;
  private final MeterRegistry meters;
  private final Audit audit = new Audit();

  Calls(OrganizationDatabase database, Callers callers, MeterRegistry meters) {
    this.database = database;
    this.callers = callers;
    this.meters = meters;
  }

  /** What a call does, as it is written down. */
  public record Act(String action, String objectType, String objectId) {}

  public interface Step<T> {
    T run(Handle handle, Caller caller) throws SQLException;
  }

  /** Fails with NOT_SIGNED_IN before anything is read. */
  public <T> Uni<T> call(Act act, Step<T> step) {
    return call(callers.current(), act, step);
  }

  /** Of one service by another; a person is refused. */
  public <T> Uni<T> callByService(Act act, Step<T> step) {
    return call(
        callers.anyone(),
        act,
        (handle, caller) -> {
          caller.requireService();
          return step.run(handle, caller);
        });
  }

  private <T> Uni<T> call(Caller caller, Act act, Step<T> step) {
    try {
      T result = database.<T>transaction(handle -> step.run(handle, caller));
      return Uni.createFrom().item(result);
    } catch (Failure failure) {
      if (REFUSALS.contains(failure.reason().code())) {
        refused(caller, act, failure);
      }
      throw failure;
    }
  }

  /** Writes down what was done, in the transaction of the act. */
  public void done(Handle handle, Caller caller, Act act, String detail) throws SQLException {
    audit.record(
        handle.getConnection(),
        caller,
        act.action,
        act.objectType,
        act.objectId,
        Audit.DONE,
        detail);
  }

  private void refused(Caller caller, Act act, Failure failure) {
    var reason = failure.reason().name();
    meters.counter("organization.refusals", "reason", reason).increment();
    database.transaction(handle -> {
      audit.record(
          handle.getConnection(),
          caller,
          act.action,
          act.objectType,
          act.objectId,
          Audit.REFUSED,
          reason);
      return null;
    });
  }
}
