package cn.liandong.common.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.embedded.Database;
import cn.liandong.embedded.PostgresServer;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Two services in one database, each a schema and a role of its own. */
class AuditRoleTest {

  private static Database owner;
  private static Database one;
  private static Database two;

  @BeforeAll
  static void migrateTwoServices() {
    var server = PostgresServer.temporary();
    owner = server.createDatabase("roles");
    one = server.provideRole(owner, "one", "a password for one");
    two = server.provideRole(owner, "two", "a password for two");
    migrate(one);
    migrate(two);
    migrate(two);
  }

  @Test
  void entriesAndSealsAreAdded() {
    assertThatCode(() -> run(one, "one", insert("one"))).doesNotThrowAnyException();
    assertThatCode(() -> chain(one).sealNew()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'x'",
        "delete from audit_entry",
        "truncate audit_entry cascade",
        "update audit_seal set seal = ''",
        "delete from audit_seal",
        "insert into audit_checkpoint values (9, '', now(), '')",
        "delete from audit_checkpoint",
        "alter table audit_entry disable trigger user",
        "drop table audit_seal",
        "create table mine (n int)",
        "update flyway_schema_history set checksum = 0"
      })
  void theRoleOfAServiceCannotRewriteTheRecord(String sql) {
    assertThatThrownBy(() -> run(one, "one", sql))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"select * from two.audit_entry", "delete from two.outbox"})
  void theSchemaOfAnotherServiceIsClosed(String sql) {
    assertThatThrownBy(() -> run(one, "one", sql)).hasMessageContaining("permission denied");
  }

  @Test
  void nobodyElseOpensTheDatabase() {
    var stranger = PostgresServer.temporary().createDatabase("elsewhere");
    var here =
        new Database(one.host(), one.port(), one.name(), stranger.user(), stranger.password());
    assertThatThrownBy(() -> run(here, "one", "select 1"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aTableOfALaterMigrationCanBeWritten() throws SQLException {
    run(owner, "two", "create table later (n int)");
    assertThatCode(() -> run(two, "two", "insert into later values (1)"))
        .doesNotThrowAnyException();
  }

  @Test
  void aServiceThatRunsAsTheOwnerDoesNotStart() {
    assertThatThrownBy(() -> new AuditRole(source(owner, "one")).requireAppendOnly("one"))
        .hasMessageContaining("审计记录");
    assertThatCode(() -> new AuditRole(source(one, "one")).requireAppendOnly("one"))
        .doesNotThrowAnyException();
  }

  private static AuditChain chain(Database service) {
    var anchor = new AuditAnchor(service.user(), null);
    return new AuditChain(source(service, service.user()), new AuditSeal("k"), anchor);
  }

  private static String insert(String schema) {
    return """
    insert into %s.audit_entry (actor, action, object_type, object_id, result)
    values ('county', 'UNIT_CREATED', 'unit', '1', 'done')\
    """
        .formatted(schema);
  }

  private static void migrate(Database service) {
    Flyway.configure()
        .dataSource(source(owner, service.user()))
        .schemas(service.user())
        .locations("db/audit", "db/outbox", "db/roles")
        .placeholders(Map.of("role", service.user()))
        .load()
        .migrate();
  }

  private static void run(Database database, String schema, String sql) throws SQLException {
    try (var connection = source(database, schema).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static DataSource source(Database database, String schema) {
    var source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.user());
    source.setPassword(database.password());
    source.setCurrentSchema(schema);
    return source;
  }
}
