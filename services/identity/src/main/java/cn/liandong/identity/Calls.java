package cn.liandong.identity;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.identity.audit.IdentityTrail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Runs blocking calls; a refusal is audited in a transaction of its own. */
@ApplicationScoped
public class Calls {

  private final IdentityDatabase database;
  private final IdentityTrail trail;
  private final Audit audit = new Audit();

  Calls(IdentityDatabase database, IdentityTrail trail) {
    this.database = database;
    this.trail = trail;
  }

  public interface Step<T> {
    T run(Handle handle) throws SQLException;
  }

  /** In one transaction. */
  public <T> Uni<T> call(Act act, Step<T> step) {
    return guard(act, () -> database.<T>transaction(step::run));
  }

  /** In as many transactions as the work takes. */
  public <T> Uni<T> guard(Act act, Supplier<T> work) {
    return trail.guard(act, () -> Uni.createFrom().item(work));
  }

  /** Writes down what was done, in the transaction of the act. */
  public void done(Handle handle, Act act, String detail) throws SQLException {
    audit.record(
        handle.getConnection(),
        act.caller(),
        act.action(),
        act.objectType(),
        act.objectId(),
        Audit.DONE,
        detail);
  }
}
