package cn.liandong.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** Runs {@code java <jvm> <program>}; {@code jar} is what the cache belongs to. */
  public void start(
      Path jar, List<String> jvm, List<String> program, Map<String, String> environment) {
    var command = new ArrayList<>(List.of(java().toString(), STAY));
    command.addAll(jvm);
    command.addAll(new AotCache(jar, daemon.folder()).arguments());
    command.addAll(program);
    daemon.start(command, environment);
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
