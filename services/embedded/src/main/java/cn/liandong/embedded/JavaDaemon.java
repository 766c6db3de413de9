package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A JVM in the background that starts from an ahead-of-time cache as soon as there is one. */
public record JavaDaemon(Daemon daemon) {
  /** With performance data a starting JVM leaves its working directory, by which we know it. */
  private static final String STAY = "-XX:-UsePerfData";

  /** Long enough for the one stop after which the cache is written. */
  private static final Duration GOODBYE = Duration.ofMinutes(3);

  public static JavaDaemon in(Path folder, String name) {
    return new JavaDaemon(new Daemon(name, folder));
  }

  public void start(JavaProgram program) {
    var command = new ArrayList<>(List.of(java().toString(), STAY));
    command.addAll(program.jvm());
    command.addAll(new AotCache(program.jar(), daemon.folder()).arguments());
    command.addAll(program.words());
    daemon.start(command, program.environment());
    try {
      Folders.writePrivately(startedAs(), program.fingerprint());
    } catch (IOException e) {
      throw new EmbeddedException("无法写入 " + startedAs() + "，请检查权限和磁盘空间。", e);
    }
  }

  /** Whether what runs was started as exactly this. */
  public boolean runs(JavaProgram program) {
    try {
      return isRunning() && Files.readString(startedAs()).equals(program.fingerprint());
    } catch (IOException e) {
      return false;
    }
  }

  public void await(BooleanSupplier ready, Duration patience) {
    var deadline = Instant.now().plus(patience);
    while (!ready.getAsBoolean()) {
      if (!isRunning() || Instant.now().isAfter(deadline)) {
        throw new EmbeddedException(
            daemon.name() + " 没有启动成功，原因见 " + daemon.log() + " 的末尾。Did not start: see there.");
      }
      pause();
    }
  }

  public boolean isRunning() {
    return daemon.process().isPresent();
  }

  public void stop() {
    daemon.stop(GOODBYE);
    AotCache.keepRecording(daemon.folder());
  }

  private Path startedAs() {
    return daemon.folder().resolve("started-as");
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("等待启动时被中断。", e);
    }
  }
}
