package cn.liandong.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.embedded.BackupWriter;
import cn.liandong.embedded.Folders;
import cn.liandong.embedded.Ports;
import cn.liandong.embedded.PostgresServer;
import cn.liandong.embedded.TestFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LauncherTest {
  @RegisterExtension private final TestFolder temporary = new TestFolder();
  private final List<String> said = new ArrayList<>();
  private Home home = new Home(Path.of(""));

  @BeforeEach
  void pretendACheckoutWithABuiltProgram() throws IOException {
    home = new Home(temporary.path().resolve("data"));
    var app = temporary.path().resolve("services/standalone/target/quarkus-app");
    Files.createDirectories(app);
    Files.createFile(app.resolve("quarkus-run.jar"));
    System.setProperty("liandong.checkout", temporary.path().toString());
  }

  @AfterEach
  void stop() {
    PostgresServer.running(home.postgres()).ifPresent(PostgresServer::close);
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(other.getLocalPort());
      assertThat(run("up", "--detach", "--port", port)).isEqualTo(1);
      assertThat(said).last().asString().contains("端口 " + port + " 已被其他程序占用");
    }
  }

  @Test
  void aFolderOfANewerVersionIsLeftAlone() throws IOException {
    home.create();
    Files.writeString(home.formatFile(), "2\n");
    assertThat(run("up", "--detach")).isEqualTo(1);
    assertThat(said).singleElement().asString().contains("由更新版本的联动创建");
  }

  @Test
  void aFolderAnotherCommandWorksOnIsRefused() throws IOException {
    home.create();
    try (var lock = home.lock().take()) {
      assertThat(run("down")).isEqualTo(1);
    }
    assertThat(said).singleElement().asString().contains("另一个 ./liandong 命令正在使用");
  }

  @Test
  void aDatabaseThatIsStillComingUpIsStoppedFirst() throws IOException {
    run("up", "--detach", "--port", Integer.toString(Ports.free()));
    PostgresServer.start(home.postgres());
    var pidFile = home.postgres().resolve("data/postmaster.pid");
    Files.writeString(pidFile, Files.readString(pidFile).replace("ready   ", "starting"));
    said.clear();

    run("up", "--detach");

    assertThat(said)
        .anyMatch(line -> line.contains("发现上次未完成的启动"))
        .noneMatch(line -> line.contains("正被另一个数据库进程使用"));
  }

  @Test
  void statusOfNothingSaysHowToStart() {
    assertThat(run("status")).isEqualTo(1);
    assertThat(said).singleElement().asString().contains("./liandong up");
  }

  @Test
  void aDestroyedSystemComesBackFromItsBackup() throws Exception {
    var file = temporary.path().resolve("backup.tar.gz").toString();
    home.create();
    new PropertiesFile(home.secretsFile()).set("audit.key", "k");
    var database = PostgresServer.start(home.postgres()).createDatabase("liandong");
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("create table bulletin as select '通报' as title");
    }
    assertThat(run("backup", file)).isZero();
    PostgresServer.stop(home.postgres());
    Folders.delete(home.root());

    assertThat(run("restore", file)).isZero();

    assertThat(new PropertiesFile(home.secretsFile()).get("audit.key")).contains("k");
    try (var server = PostgresServer.start(home.postgres());
        var connection = server.createDatabase("liandong").connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select title from bulletin")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("通报");
    }
  }

  @Test
  void aRestoreNeverOverwrites() throws IOException {
    var file = emptyBackup();
    home.create();
    assertThat(run("restore", file.toString())).isEqualTo(1);
    assertThat(said).last().asString().contains("不是空的");
  }

  @Test
  void aTruncatedBackupRestoresNothing() throws IOException {
    var file = emptyBackup();
    var bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(run("restore", file.toString())).isEqualTo(1);
    assertThat(said).last().asString().contains("没有恢复任何内容");
    assertThat(home.root()).doesNotExist();
  }

  @Test
  void anExistingFileIsNotOverwrittenByABackup() throws IOException {
    var file = emptyBackup();
    home.create();
    assertThat(run("backup", file.toString())).isEqualTo(1);
    assertThat(said).last().asString().contains("已存在");
  }

  private Path emptyBackup() throws IOException {
    var file = temporary.path().resolve("backup.tar.gz");
    try (var writer = new BackupWriter(file)) {
      writer.add("format", "1\n".repeat(4000).getBytes());
      writer.finish();
    }
    return file;
  }

  private int run(String... words) {
    var line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--data", home.root().toString()));
    return Launcher.run(line, said::add, said::add);
  }
}
