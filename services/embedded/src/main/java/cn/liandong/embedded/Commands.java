package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs short programs to their end. */
final class Commands {
  private static final long MINUTES = 2;

  private Commands() {}

  record Result(int exit, String output) {
    boolean ok() {
      return exit == 0;
    }
  }

  /** Exit 127 and the reason when the program cannot be started at all. */
  static Result run(List<String> command) {
    return run(command, Path.of("/"));
  }

  static Result run(List<String> command, Path folder) {
    try {
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(Path.of("/dev/null").toFile())
              .start();
      return result(process);
    } catch (IOException e) {
      return new Result(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("操作被中断。", e);
    }
  }

  /** A program that is waited for no longer is ended. */
  private static Result result(Process process) throws InterruptedException {
    var output = CompletableFuture.supplyAsync(() -> text(process), Thread::startVirtualThread);
    try {
      return process.waitFor(MINUTES, TimeUnit.MINUTES)
          ? new Result(process.exitValue(), output.join())
          : new Result(124, "");
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes());
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
