package cn.liandong.e2e;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Holds every write of one service at its last step, the audit entry: all its rows are written by
 * then and none is committed.
 */
final class Held implements AutoCloseable {

  private final Database database;
  private final String table;
  private final Connection connection;

  Held(Database database, String service) throws SQLException {
    this.database = database;
    this.table = service + ".audit_entry";
    this.connection = database.connect();
    connection.setAutoCommit(false);
    connection.createStatement().execute("lock table " + table + " in exclusive mode");
  }

  void awaitWriter() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            database.count(
                    "select count(*) from pg_locks where not granted and relation = '%s'::regclass"
                        .formatted(table))
                > 0);
  }

  /** The server may be gone, and the connection with it. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // Whoever held the lock is dead, which is all that was wanted.
    }
  }
}
