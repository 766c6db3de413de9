package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    try {
      var process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectInput(Path.of("/dev/null").toFile())
              .start();
      var output = new String(process.getInputStream().readAllBytes());
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Result(124, output);
      }
      return new Result(process.exitValue(), output);
    } catch (IOException e) {
      return new Result(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("操作被中断。", e);
    }
  }
}
