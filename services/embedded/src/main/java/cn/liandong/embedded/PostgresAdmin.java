package cn.liandong.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Statements only the superuser may run. */
record PostgresAdmin(Connection connection) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  void provide(String database, String user, String password) throws SQLException {
    requireName(database);
    provideRole(user, password);
    if (!exists("select 1 from pg_database where datname = ?", database)) {
      run("create database %s owner %s".formatted(database, user));
      run("revoke all on database %s from public".formatted(database));
    }
  }

  /** A role that may open the database; what it may do there, its owner grants. */
  void provideGuest(String database, String user, String password) throws SQLException {
    requireName(database);
    provideRole(user, password);
    run("grant connect, temporary on database %s to %s".formatted(database, user));
  }

  private void provideRole(String user, String password) throws SQLException {
    requireName(user);
    var verb = exists("select 1 from pg_roles where rolname = ?", user) ? "alter" : "create";
    run("%s role %s login password '%s'".formatted(verb, user, password.replace("'", "''")));
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a plain lower-case name: " + name);
    }
  }

  private boolean exists(String query, String name) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
