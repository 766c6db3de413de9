package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program among the libraries of the system, run to its end. */
record LibraryProgram(Installation installation, Progress progress) {

  private static final List<String> JAVA_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");

  /** Fails with the message when the program does; what it prints has said why. */
  void run(
      String mainClass, List<String> arguments, Map<String, String> environment, String failure) {
    var builder = new ProcessBuilder(java());
    builder.command().addAll(JAVA_OPTIONS);
    builder.command().addAll(List.of("-cp", installation.libraries(), mainClass));
    builder.command().addAll(arguments);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    try {
      if (exit(builder.start()) != 0) {
        throw new EmbeddedException(failure);
      }
    } catch (IOException e) {
      throw new EmbeddedException(failure, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException(failure, e);
    }
  }

  /** A program that is waited for no longer is ended. */
  private int exit(Process process) throws InterruptedException {
    var reader = Thread.startVirtualThread(() -> tell(process));
    try {
      var exit = process.waitFor();
      reader.join();
      return exit;
    } finally {
      process.destroy();
    }
  }

  private void tell(Process process) {
    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
        .lines()
        .forEach(line -> progress.say("  " + line));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
