package cn.liandong.common.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.common.scope.Caller;
import cn.liandong.embedded.Database;
import cn.liandong.embedded.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class AuditChainTest {

  private static Database database;

  @TempDir Path folder;
  private AuditChain chain;

  @BeforeAll
  static void startDatabase() {
    database = PostgresServer.temporary().createDatabase("audit");
  }

  @BeforeEach
  void freshChain() throws SQLException, IOException {
    try (var migration = AuditChainTest.class.getResourceAsStream("/db/audit/V0004__audit.sql")) {
      execute("drop schema public cascade; create schema public");
      execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
    }
    chain = new AuditChain(dataSource(), "test", "key", folder.resolve("anchor.log"));
  }

  @Test
  void sealedEntriesVerify() throws SQLException {
    record("A");
    record("B");

    assertThat(chain.sealNew()).isEqualTo(2);
    assertThat(chain.sealNew()).isZero();
    assertThat(chain.verify().intact()).isTrue();
    assertThat(chain.verify().checked()).isEqualTo(2);
  }

  @Test
  void anEntryCannotBeChangedOrDeleted() throws SQLException {
    record("A");

    assertThatThrownBy(() -> execute("update audit_entry set actor = 'x'"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute("delete from audit_entry"))
        .hasMessageContaining("append-only");
  }

  @Test
  void aChangeBehindTheTriggersIsFound() throws SQLException {
    record("A");
    record("B");
    record("C");
    chain.sealNew();

    execute(
        """
        alter table audit_entry disable trigger user;
        update audit_entry set actor = 'nobody' where action = 'B'\
        """);

    assertThat(chain.verify().brokenAt()).isEqualTo(2);
    assertThat(chain.verify().finding()).contains("第 2 条");
  }

  @Test
  void aCutOffTailIsFoundByTheAnchor() throws SQLException {
    record("A");
    record("B");
    chain.sealNew();

    execute(
        """
        alter table audit_seal disable trigger user;
        delete from audit_seal where sequence = 2\
        """);

    assertThat(chain.verify().intact()).isFalse();
    assertThat(chain.verify().finding()).contains("库外存证");
  }

  @Test
  void anotherKeyCannotRebuildTheChain() throws SQLException {
    record("A");
    chain.sealNew();

    var other = new AuditChain(dataSource(), "test", "another key", null);

    assertThat(other.verify().intact()).isFalse();
  }

  private static void record(String action) throws SQLException {
    try (var connection = database.connect()) {
      new Audit().done(connection, Caller.system("test"), action, "thing", "1");
    }
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static DataSource dataSource() {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(database.jdbcUrl());
    dataSource.setUser(database.user());
    dataSource.setPassword(database.password());
    return dataSource;
  }
}
