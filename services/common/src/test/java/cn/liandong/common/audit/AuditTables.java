package cn.liandong.common.audit;

import cn.liandong.common.scope.Caller;
import cn.liandong.embedded.Database;
import cn.liandong.embedded.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with nothing but audit tables, seen by their owner. */
record AuditTables(Database database) {

  static AuditTables create(String name) {
    return new AuditTables(PostgresServer.temporary().createDatabase(name));
  }

  void makeAnew() throws SQLException, IOException {
    execute("drop schema public cascade; create schema public");
    for (var file : List.of("V0004__audit.sql", "V0241__audit_retention.sql")) {
      try (var migration = AuditTables.class.getResourceAsStream("/db/audit/" + file)) {
        execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  void record(String... actions) throws SQLException {
    try (var connection = database.connect()) {
      for (var action : actions) {
        new Audit().done(connection, Caller.system("test"), action, "thing", "1");
      }
    }
  }

  void recordDaysAgo(int days, String... actions) throws SQLException {
    for (var action : actions) {
      execute(
          """
          insert into audit_entry (create_time, actor, action, object_type, object_id, result)
          values (now() - interval '%d days', 'county', '%s', 'thing', '1', 'done')\
          """
              .formatted(days, action));
    }
  }

  void execute(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long count(String table) throws SQLException {
    try (var connection = database.connect();
        var row = connection.createStatement().executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** As an operator tells {@link AuditCommand}. */
  Map<String, String> environment(String key) {
    return Map.of(
        "LIANDONG_DB_HOST", database.host(),
        "LIANDONG_DB_PORT", Integer.toString(database.port()),
        "LIANDONG_DB_NAME", database.name(),
        "LIANDONG_DB_USER", database.user(),
        "LIANDONG_DB_PASSWORD", database.password(),
        "LIANDONG_AUDIT_KEY", key);
  }

  DataSource source() {
    var source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }
}
