package cn.liandong.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What stands in the database of a running system, seen by its superuser. */
record Database(Path folder) {

  Database(RunningSystem system) {
    this(system.data().resolve("postgres"));
  }

  Connection connect() throws SQLException {
    return connect("liandong");
  }

  private Connection connect(String database) throws SQLException {
    var url = "jdbc:postgresql://127.0.0.1:%s/%s".formatted(line("port"), database);
    return DriverManager.getConnection(url, "postgres", line("superuser.password"));
  }

  long count(String query) {
    try (var connection = connect();
        var result = connection.createStatement().executeQuery(query)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  String text(String query) {
    try (var connection = connect();
        var result = connection.createStatement().executeQuery(query)) {
      result.next();
      return result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** The next start makes it anew. */
  void drop() {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("drop database liandong with (force)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long postmaster() {
    return Long.parseLong(line("data/postmaster.pid"));
  }

  private String line(String file) {
    try {
      return Files.readAllLines(folder.resolve(file)).getFirst().strip();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
