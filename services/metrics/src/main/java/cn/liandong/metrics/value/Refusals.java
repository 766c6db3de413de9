package cn.liandong.metrics.value;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.error.ErrorReason;
import cn.liandong.common.scope.Caller;
import cn.liandong.metrics.MetricsDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Refused calls in the audit, in a transaction of their own: the refused one is rolled back. */
@ApplicationScoped
public class Refusals {

  private final MetricsDatabase database;
  private final Audit audit = new Audit();
  private final MeterRegistry meters;

  Refusals(MetricsDatabase database, MeterRegistry meters) {
    this.database = database;
    this.meters = meters;
  }

  public void record(
      Caller caller, String action, String objectType, String objectId, ErrorReason reason) {
    meters.counter(Audit.REFUSALS, "service", "metrics", "reason", reason.name()).increment();
    database.apart(handle ->
        audit.record(
            handle.getConnection(),
            caller,
            action,
            objectType,
            objectId,
            Audit.REFUSED,
            reason.name()));
  }
}
