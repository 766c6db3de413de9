package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the server of one folder up. */
record PostgresStart(DataFolder folder, PostgresSettings settings) {
  /** Crash recovery of a large folder takes its time. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Rows and statements hold what people wrote: the log says what went wrong, not with what. */
  private static final List<String> DISCREET =
      List.of("-c", "log_error_verbosity=terse", "-c", "log_min_error_statement=panic");

  static Optional<PostgresServer> attach(DataFolder folder) {
    var port = folder.readyPort();
    if (port == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PostgresServer(folder, process(folder), port, folder.password()));
    } catch (IOException e) {
      throw new EmbeddedException("无法读取 " + folder.passwordFile() + "，请检查权限。", e);
    }
  }

  static PostgresProcess process(DataFolder folder) {
    var binaries = PostgresBinaries.unpacked();
    var runAs = RunAs.forFolder(folder.root(), binaries.program("postgres"));
    return new PostgresProcess(folder, binaries, runAs);
  }

  PostgresServer start() {
    try {
      Files.createDirectories(folder.root());
      refuseIfRunning();
      var process = process(folder);
      new PostgresInit(folder, settings, process.binaries(), process.runAs()).ensure();
      folder.clearAfterCrash();
      var port = choosePort();
      launch(process.binaries(), process.runAs(), port);
      return new PostgresServer(folder, process, port, folder.password());
    } catch (IOException e) {
      throw new EmbeddedException("无法使用数据目录 " + folder.root() + "，请检查权限和磁盘空间后重试。", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("启动数据库时被中断。", e);
    }
  }

  private void refuseIfRunning() {
    if (folder.running()) {
      throw new EmbeddedException(
          "数据目录 " + folder.root() + " 正被另一个数据库进程使用，请先停止它（./liandong down）再启动。");
    }
  }

  private int choosePort() throws IOException {
    var file = folder.portFile();
    var last = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    var port = Ports.preferably(last);
    if (port != last) {
      Files.writeString(file, port + "\n");
    }
    return port;
  }

  private void launch(PostgresBinaries binaries, RunAs runAs, int port)
      throws IOException, InterruptedException {
    var arguments =
        new ArrayList<>(List.of("-D", folder.data().toString(), "-p", Integer.toString(port)));
    arguments.addAll(DISCREET);
    var command = new ArrayList<>(List.of("setsid"));
    command.addAll(runAs.command(binaries.program("postgres"), arguments));
    var process =
        new ProcessBuilder(command)
            .directory(folder.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    var deadline = Instant.now().plus(PATIENCE);
    while (folder.readyPort() != port) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        process.destroy();
        throw new EmbeddedException("数据库没有启动成功，原因见 " + folder.log() + " 的末尾。");
      }
      Thread.sleep(20);
    }
  }
}
