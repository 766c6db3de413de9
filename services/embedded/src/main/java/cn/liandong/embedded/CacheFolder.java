package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds what can be unpacked or computed again: server binaries, AOT caches. */
public final class CacheFolder {
  private CacheFolder() {}

  /** The folder, readable by the system user that runs PostgreSQL on behalf of root. */
  public static Path get() {
    var folder = locate();
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new EmbeddedException(
          "无法创建缓存目录 " + folder + "，请检查权限，或用环境变量 LIANDONG_CACHE 指定一个可写目录。", e);
    }
  }

  private static Path locate() {
    var chosen = System.getenv("LIANDONG_CACHE");
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    if (RunAs.isRoot()) {
      return Path.of("/var/cache/liandong");
    }
    var xdg = System.getenv("XDG_CACHE_HOME");
    var base =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("liandong").toAbsolutePath();
  }
}
