package cn.liandong.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBackupTest {
  @RegisterExtension private final TestFolder temporary = new TestFolder();
  private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void choosePaths() {
    folder = temporary.path().resolve("postgres");
    file = temporary.path().resolve("backup.tar.gz");
  }

  @AfterEach
  void stop() {
    PostgresServer.running(folder).ifPresent(PostgresServer::close);
  }

  @Test
  void aBackupOfARunningServerHoldsEverythingCommittedBeforeIt() throws Exception {
    var server = PostgresServer.start(folder);
    var database = server.createDatabase("county");
    run(database, "create table value (n int)");
    run(database, "insert into value select generate_series(1, 1000)");
    var writing = new AtomicBoolean(true);
    var writer =
        Thread.ofVirtual()
            .start(() -> {
              while (writing.get()) {
                run(database, "insert into value select generate_series(1, 1000)");
              }
            });
    backUp();
    writing.set(false);
    writer.join();
    restore(server);
    try (var restored = PostgresServer.start(folder)) {
      var rows = count(restored.createDatabase("county"));
      assertThat(rows).isGreaterThanOrEqualTo(1000);
      assertThat(rows % 1000).as("statements are whole or absent").isZero();
    }
  }

  @Test
  void aBackupOfAStoppedServerHoldsEverything() throws Exception {
    var server = PostgresServer.start(folder);
    run(server.createDatabase("county"), "create table value as select generate_series(1, 7) n");
    server.close();
    backUp();
    restore(server);
    try (var restored = PostgresServer.start(folder)) {
      assertThat(count(restored.createDatabase("county"))).isEqualTo(7);
    }
  }

  private void backUp() throws Exception {
    try (var writer = new BackupWriter(file)) {
      PostgresBackup.write(folder, writer, "postgres");
      writer.finish();
    }
  }

  private void restore(PostgresServer server) throws Exception {
    server.close();
    Folders.delete(folder);
    try (var stream = new GZIPInputStream(Files.newInputStream(file))) {
      Archives.unpack(stream, temporary.path());
    }
  }

  private static void run(Database database, String sql) {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static long count(Database database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from value")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
