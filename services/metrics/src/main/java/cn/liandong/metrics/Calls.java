package cn.liandong.metrics;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * Runs a gRPC call on behalf of its caller, in one transaction, on the blocking thread it is on.
 */
@ApplicationScoped
public class Calls {

  private final MetricsDatabase database;
  private final Callers callers;

  Calls(MetricsDatabase database, Callers callers) {
    this.database = database;
    this.callers = callers;
  }

  /** What a call does. */
  public interface Step<T> {
    T run(Handle handle, Caller caller) throws SQLException;
  }

  /** Fails with NOT_SIGNED_IN before anything is read. */
  public <T> Uni<T> call(Step<T> step) {
    return run(callers.current(), step);
  }

  /** As {@link #call}, for programs of other agencies too. */
  public <T> Uni<T> read(Step<T> step) {
    return run(callers.reader(), step);
  }

  private <T> Uni<T> run(Caller caller, Step<T> step) {
    T result = database.<T>transaction(handle -> step.run(handle, caller));
    return Uni.createFrom().item(result);
  }
}
