package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that outlives the launcher, with a folder of its own for pid and log. */
public record Daemon(String name, Path folder) {
  private static final long LOG_LIMIT = 10_000_000;

  public Path log() {
    return folder.resolve("output.log");
  }

  /** The environment of this JVM is passed on too. */
  public ProcessHandle start(List<String> command, Map<String, String> environment) {
    try {
      Files.createDirectories(folder);
      rotateLog();
      var line = new ArrayList<>(List.of("setsid"));
      line.addAll(command);
      var builder =
          new ProcessBuilder(line)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .redirectInput(Path.of("/dev/null").toFile());
      builder.environment().putAll(environment);
      var process = builder.start();
      Files.writeString(pidFile(), process.pid() + "\n");
      return process.toHandle();
    } catch (IOException e) {
      throw new EmbeddedException("无法启动 " + name + "，请检查 " + folder + " 的权限和磁盘空间。", e);
    }
  }

  public Optional<ProcessHandle> process() {
    try {
      if (Files.notExists(pidFile())) {
        return Optional.empty();
      }
      var pid = Long.parseLong(Files.readString(pidFile()).strip());
      return Processes.workingIn(folder).contains(pid) ? ProcessHandle.of(pid) : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Asks it to end, and after {@code patience} makes it. */
  public void stop(Duration patience) {
    process().ifPresent(process -> end(process, patience));
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new EmbeddedException("无法删除 " + pidFile() + "，请检查权限。", e);
    }
  }

  private static void end(ProcessHandle process, Duration patience) {
    process.destroy();
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("停止时被中断。", e);
    }
  }

  private void rotateLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
      Files.move(log(), folder.resolve("output.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path pidFile() {
    return folder.resolve("pid");
  }
}
