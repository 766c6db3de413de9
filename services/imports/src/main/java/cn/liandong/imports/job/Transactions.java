package cn.liandong.imports.job;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in one transaction: all of it or nothing. */
final class Transactions {

  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  interface Step {
    void run(Connection connection) throws SQLException;
  }

  private final DataSource dataSource;

  Transactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void run(Step step) {
    call(connection -> {
      step.run(connection);
      return true;
    });
  }

  <T> T call(Work<T> work) {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var result = work.run(connection);
        connection.commit();
        return result;
      } catch (Throwable e) {
        rollBack(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  private static void rollBack(Connection connection, Throwable reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** The database refused or went away; nothing of the transaction remains. */
  static final class DatabaseException extends RuntimeException {

    DatabaseException(SQLException cause) {
      super(cause);
    }
  }
}
