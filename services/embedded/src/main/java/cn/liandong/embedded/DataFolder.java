package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The folder of one PostgreSQL server and the processes that live in it. */
record DataFolder(Path root) {

  DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  Path data() {
    return root.resolve("data");
  }

  Path passwordFile() {
    return root.resolve("superuser.password");
  }

  Path portFile() {
    return root.resolve("port");
  }

  Path log() {
    return root.resolve("server.log");
  }

  Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  boolean initialised() {
    return Files.exists(data().resolve("PG_VERSION"));
  }

  String version() throws IOException {
    return Files.readString(data().resolve("PG_VERSION")).strip();
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /** The port written by a server that reports itself ready, or 0. */
  int readyPort() {
    try {
      var lines = Files.readAllLines(pidFile());
      var ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
      return ready && running() ? Integer.parseInt(lines.get(3).strip()) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Whether the postmaster named by the pid file is alive; a reused pid does not count. */
  boolean running() {
    try {
      var pid = Files.readAllLines(pidFile()).getFirst().strip();
      return processes().contains(Long.valueOf(pid));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * After a kill -9: waits for the orphaned backends to notice, then removes the pid file, which
   * would otherwise block a start once its pid is reused. Never removes it while one is alive.
   */
  void clearAfterCrash() throws IOException, InterruptedException {
    if (Files.notExists(pidFile())) {
      return;
    }
    var deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (!processes().isEmpty()) {
      if (Instant.now().isAfter(deadline)) {
        throw new EmbeddedException("上次异常退出的数据库进程 " + processes() + " 仍在运行，请结束这些进程后重试。");
      }
      Thread.sleep(100);
    }
    Files.deleteIfExists(pidFile());
  }

  /** Every process of a server has its data folder as working directory. */
  private List<Long> processes() throws IOException {
    return Processes.workingIn(data());
  }
}
