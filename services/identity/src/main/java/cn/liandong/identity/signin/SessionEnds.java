package cn.liandong.identity.signin;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.scope.Caller;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;

/** Makes every process refuse the tokens of a sign-in, or of all sign-ins of a person. */
@ApplicationScoped
public class SessionEnds {

  private static final String END =
      """
      with next as (
        update feed_revision set revision = revision + 1
        where feed = 'ended_session' returning revision)
      insert into ended_session (revision, session_id, subject, end_time)
      select revision, ?, ?, ? from next\
      """;
  private static final String FORGET =
      "delete from ended_session where end_time < clock_timestamp() - interval '1 hour'";

  private final javax.sql.DataSource dataSource;
  private final Clock clock;

  SessionEnds(@DataSource("identity") javax.sql.DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** A person signs out. */
  void end(Caller caller, String sessionId) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      write(connection, sessionId, "", clock.instant());
      new Audit().done(connection, caller, "SESSION_ENDED", "session", sessionId);
      connection.commit();
    }
  }

  /** An administrator signs somebody out, in the caller's transaction. */
  void endBy(Connection connection, Caller caller, String sessionId, String username)
      throws SQLException {
    write(connection, sessionId, "", clock.instant());
    new Audit()
        .record(connection, caller, "SESSION_ENDED", "session", sessionId, Audit.DONE, username);
  }

  /** In the caller's transaction: a lock is refused the next call, not the next token. */
  public void endAllOf(Connection connection, String subject) throws SQLException {
    write(connection, "", subject, clock.instant());
  }

  /**
   * In the caller's transaction. A token tells its birth in whole seconds: one that was born in the
   * second of {@code birth} is good.
   */
  public void endOlderThan(Connection connection, String subject, Instant birth)
      throws SQLException {
    write(connection, "", subject, birth.minusSeconds(1));
  }

  private static void write(Connection connection, String sessionId, String subject, Instant time)
      throws SQLException {
    try (var end = connection.prepareStatement(END);
        var forget = connection.prepareStatement(FORGET)) {
      end.setString(1, sessionId);
      end.setString(2, subject);
      end.setTimestamp(3, Timestamp.from(time));
      end.executeUpdate();
      forget.executeUpdate();
    }
  }
}
