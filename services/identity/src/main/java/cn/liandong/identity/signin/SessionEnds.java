package cn.liandong.identity.signin;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.scope.Caller;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes every process refuse the tokens of a sign-in, or of all sign-ins of a person. */
@ApplicationScoped
public class SessionEnds {

  private static final String END =
      """
      with next as (
        update feed_revision set revision = revision + 1
        where feed = 'ended_session' returning revision)
      insert into ended_session (revision, session_id, subject) select revision, ?, ? from next\
      """;
  private static final String FORGET =
      "delete from ended_session where end_time < clock_timestamp() - interval '1 hour'";

  private final javax.sql.DataSource dataSource;

  SessionEnds(@DataSource("identity") javax.sql.DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A person signs out. */
  void end(Caller caller, String sessionId) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      write(connection, sessionId, "");
      new Audit().done(connection, caller, "SESSION_ENDED", "session", sessionId);
      connection.commit();
    }
  }

  /** In the caller's transaction: a lock is refused the next call, not the next token. */
  public void endAllOf(Connection connection, String subject) throws SQLException {
    write(connection, "", subject);
  }

  private static void write(Connection connection, String sessionId, String subject)
      throws SQLException {
    try (var end = connection.prepareStatement(END);
        var forget = connection.prepareStatement(FORGET)) {
      end.setString(1, sessionId);
      end.setString(2, subject);
      end.executeUpdate();
      forget.executeUpdate();
    }
  }
}
