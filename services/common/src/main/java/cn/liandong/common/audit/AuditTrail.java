package cn.liandong.common.audit;

import static org.hibernate.reactive.mutiny.Mutiny.Session;

import cn.liandong.common.error.Failure;
import cn.liandong.common.error.Outage;
import cn.liandong.common.scope.Caller;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes what was done in the transaction of the act, and what was refused in one of its own. Each
 * service has one on its own database, a bean of a type of its own.
 */
public abstract class AuditTrail {

  private static final Set<Status.Code> REFUSALS =
      Set.of(Status.Code.NOT_FOUND, Status.Code.PERMISSION_DENIED);
  private static final String INSERT =
      """
      insert into audit_entry
        (actor, action, object_type, object_id, result, detail, remote_address)
      values ($1, $2, $3, $4, $5, $6, $7)\
      """;

  private final String service;
  private final Pool pool;
  private final MeterRegistry meters;

  protected AuditTrail(String service, Pool pool, MeterRegistry meters) {
    this.service = service;
    this.pool = pool;
    this.meters = meters;
  }

  /** An act on an object, as it is written down. */
  public record Act(Caller caller, String action, String objectType, String objectId) {}

  public Uni<Void> done(Session session, Act act, String detail) {
    return session
        .createNativeQuery(Audit.INSERT + " returning id", Long.class)
        .setParameter(1, act.caller.username())
        .setParameter(2, act.action)
        .setParameter(3, act.objectType)
        .setParameter(4, act.objectId)
        .setParameter(5, Audit.DONE)
        .setParameter(6, detail)
        .setParameter(7, act.caller.address())
        .getSingleResult()
        .onFailure(cause -> !Outage.caused(cause))
        .transform(Audit::away)
        .replaceWithVoid();
  }

  /** Runs the act and writes it down when it is refused. */
  public <T> Uni<T> guard(Act act, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .<T>deferred(work::get)
        .onFailure(AuditTrail::isRefusal)
        .recoverWithUni(failure ->
            refused(act, (Failure) failure).chain(() -> Uni.createFrom().failure(failure)));
  }

  private static boolean isRefusal(Throwable failure) {
    return failure instanceof Failure expected && REFUSALS.contains(expected.reason().code());
  }

  private Uni<Void> refused(Act act, Failure failure) {
    var reason = failure.reason().name();
    meters.counter(Audit.REFUSALS, "service", service, "reason", reason).increment();
    return pool.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                new Object[] {
                  act.caller.username(),
                  act.action,
                  act.objectType,
                  act.objectId,
                  Audit.REFUSED,
                  reason,
                  act.caller.address()
                }))
        .onFailure(cause -> !Outage.caused(cause))
        .transform(Audit::away)
        .replaceWithVoid();
  }
}
