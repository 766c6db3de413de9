package cn.liandong.common.audit;

import static cn.liandong.common.error.CommonError.AUDIT_AWAY;

import cn.liandong.common.error.Failure;
import cn.liandong.common.error.Outage;
import cn.liandong.common.scope.Caller;
import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes audit entries inside the transaction of the act they record. */
public final class Audit {

  /** Column order of {@link #INSERT}, for callers that run it on another kind of connection. */
  public static final String INSERT =
      """
      insert into audit_entry
        (actor, action, object_type, object_id, result, detail, remote_address)
      values (?, ?, ?, ?, ?, ?, ?)\
      """;

  public static final String DONE = "done";
  public static final String REFUSED = "refused";

  /** Counts refused calls by service and reason. */
  public static final String REFUSALS = "liandong.refusals";

  /**
   * @param detail short, no personal data beyond sign-in names
   */
  public void record(
      Connection connection,
      Caller caller,
      String action,
      String objectType,
      String objectId,
      String result,
      String detail)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, caller.username());
      statement.setString(2, action);
      statement.setString(3, objectType);
      statement.setString(4, objectId);
      statement.setString(5, result);
      statement.setString(6, detail);
      statement.setString(7, caller.address());
      statement.executeUpdate();
    } catch (SQLException e) {
      if (Outage.caused(e)) {
        throw e;
      }
      throw away(e);
    }
  }

  static Failure away(Throwable cause) {
    Log.error("audit cannot be written", cause);
    return AUDIT_AWAY.because("审计记录写不进去，操作没有执行。请联系系统管理员。");
  }

  public void done(
      Connection connection, Caller caller, String action, String objectType, Object objectId)
      throws SQLException {
    record(connection, caller, action, objectType, objectId.toString(), DONE, "");
  }
}
