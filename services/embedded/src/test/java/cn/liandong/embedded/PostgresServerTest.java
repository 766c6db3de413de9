package cn.liandong.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresServerTest {
  private static final int KILLED = 137;

  @RegisterExtension private final TestFolder temporary = new TestFolder();
  private Path folder = Path.of("");

  @BeforeEach
  void chooseFolder() {
    folder = temporary.path().resolve("postgres");
  }

  @AfterEach
  void stop() {
    PostgresServer.running(folder).ifPresent(PostgresServer::close);
  }

  @Test
  void rowsSurviveARestartOnTheSamePort() throws Exception {
    int port;
    try (var server = PostgresServer.start(folder)) {
      port = server.port();
      write(server.createDatabase("county", "county", "first"), "城关小学");
    }
    try (var server = PostgresServer.start(folder)) {
      assertThat(read(server.createDatabase("county", "county", "second"))).isEqualTo("城关小学");
      assertThat(server.port()).isEqualTo(port);
    }
  }

  @Test
  void rowsSurviveAKilledServer() throws Exception {
    var database = PostgresServer.start(folder).createDatabase("county");
    write(database, "城关小学");
    kill(postmaster());
    try (var server = PostgresServer.start(folder)) {
      assertThat(read(server.createDatabase("county"))).isEqualTo("城关小学");
    }
  }

  @Test
  void aPidFileWhosePidBelongsToAnotherProgramDoesNotBlockTheStart() throws Exception {
    PostgresServer.start(folder).close();
    var pidFile = new DataFolder(folder).pidFile();
    Files.write(
        pidFile,
        List.of(
            Long.toString(ProcessHandle.current().pid()),
            new DataFolder(folder).data().toString(),
            "1764000000",
            "1",
            "",
            "127.0.0.1",
            "  1  1",
            "ready   "));
    try (var server = PostgresServer.start(folder)) {
      assertThat(server.createDatabase("county").connect().isValid(1)).isTrue();
    }
  }

  @Test
  void aFolderInUseIsRefused() {
    try (var server = PostgresServer.start(folder)) {
      assertThat(server.port()).isPositive();
      assertThatThrownBy(() -> PostgresServer.start(folder))
          .isInstanceOf(EmbeddedException.class)
          .hasMessageContaining("正被另一个数据库进程使用");
    }
  }

  @Test
  void anInitdbThatOutlivedItsLauncherIsEndedFirst() throws Exception {
    Files.createDirectories(folder);
    var process = PostgresStart.process(new DataFolder(folder));
    var fresh = folder.resolve("data.new");
    var initdb = process.binaries().program("initdb");
    var orphan =
        new ProcessBuilder(process.runAs().command(initdb, List.of("--pgdata=" + fresh)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();

    try (var server = PostgresServer.start(folder)) {
      assertThat(orphan.waitFor()).isEqualTo(KILLED);
      assertThat(server.createDatabase("county").connect().isValid(1)).isTrue();
    }
  }

  @Test
  void aRunningServerIsFoundAgain() {
    assertThat(PostgresServer.running(folder)).isEmpty();
    try (var server = PostgresServer.start(folder)) {
      assertThat(PostgresServer.running(folder).orElseThrow().port()).isEqualTo(server.port());
    }
    assertThat(PostgresServer.running(folder)).isEmpty();
  }

  @Test
  void aFolderOfAnotherVersionIsRefused() throws Exception {
    PostgresServer.start(folder).close();
    Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> PostgresServer.start(folder)).hasMessageContaining("属于 PostgreSQL 17");
  }

  @Test
  void aWrongPasswordIsRefused() {
    try (var server = PostgresServer.start(folder)) {
      var database = server.createDatabase("county");
      var stranger = new Database("127.0.0.1", server.port(), "county", "county", "guess");
      assertThat(database.toString()).doesNotContain(database.password());
      assertThatThrownBy(stranger::connect).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aRefusedRowStaysOutOfTheLog() throws Exception {
    try (var server = PostgresServer.start(folder);
        var connection = server.createDatabase("county").connect();
        var statement = connection.createStatement()) {
      statement.execute("create table contact (phone text unique)");
      statement.execute("insert into contact values ('13987654321')");
      assertThatThrownBy(() -> statement.execute("insert into contact values ('13987654321')"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(logs()).contains("duplicate key").doesNotContain("13987654321");
  }

  @Test
  void theClusterIsUtf8WithBinaryOrderInShanghaiTime() throws Exception {
    try (var connection = PostgresServer.temporary().createDatabase("shape").connect();
        var statement = connection.createStatement()) {
      var row =
          statement.executeQuery(
              """
              select current_setting('server_encoding'), datcollate,
                current_setting('log_timezone'),
                current_setting('server_version')
              from pg_database where datname = current_database()\
              """);
      row.next();
      assertThat(row.getString(1)).isEqualTo("UTF8");
      assertThat(row.getString(2)).isEqualTo("C");
      assertThat(row.getString(3)).isEqualTo("Asia/Shanghai");
      assertThat(row.getString(4)).startsWith("18.");
    }
  }

  private String logs() throws IOException {
    var text = new StringBuilder();
    try (var files = Files.newDirectoryStream(folder.resolve("data/log"), "*.log")) {
      for (var file : files) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private long postmaster() throws Exception {
    return Long.parseLong(Files.readAllLines(new DataFolder(folder).pidFile()).getFirst());
  }

  private static void kill(long pid) {
    var process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private static void write(Database database, String name) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("create table school (name text)");
      statement.execute("insert into school values ('" + name + "')");
    }
  }

  private static String read(Database database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select name from school")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
