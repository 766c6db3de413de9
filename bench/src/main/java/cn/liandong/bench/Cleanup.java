package cn.liandong.bench;

import cn.liandong.embedded.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a benchmark started goes with it, also after Ctrl-C. */
public final class Cleanup {

  private Cleanup() {}

  /** {@code started} may have been closed before. */
  public static void atExit(AutoCloseable started) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
  }

  /** For files that may stay until this JVM ends. */
  public static Path temporaryFolder() throws IOException {
    var folder = Files.createTempDirectory("liandong-bench-files-");
    atExit(() -> Folders.delete(folder));
    return folder;
  }

  private static void close(AutoCloseable started) {
    try {
      started.close();
    } catch (Exception e) {
      System.err.println("没有清理干净：" + e.getMessage());
    }
  }
}
