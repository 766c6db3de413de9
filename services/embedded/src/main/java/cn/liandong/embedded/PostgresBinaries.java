package cn.liandong.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per machine from the jar that carries them. */
record PostgresBinaries(Path home) {
  static final String MAJOR = "18";

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  static PostgresBinaries unpacked() {
    var archive = archive();
    try {
      var size = archive.openConnection().getContentLengthLong();
      var home = CacheFolder.get().resolve("postgresql-" + MAJOR + "-" + size);
      if (Files.notExists(home)) {
        unpack(archive, home);
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new EmbeddedException(
          "无法把 PostgreSQL 程序解压到 " + CacheFolder.get() + "，请检查磁盘空间和权限后重试。", e);
    }
  }

  private static URL archive() {
    var architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    var archive = PostgresBinaries.class.getResource("/postgres-linux-" + architecture + ".txz");
    if (archive == null) {
      throw new EmbeddedException(
          "内置的 PostgreSQL 不支持本机的处理器（"
              + System.getProperty("os.arch")
              + "），请在 x86-64 或 ARM64 的 Linux 上运行，或使用外部数据库。");
    }
    return archive;
  }

  private static void unpack(URL archive, Path home) throws IOException {
    var fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
    Files.setPosixFilePermissions(fresh, Archives.permissions(0755));
    try (var stream = new BufferedInputStream(archive.openStream())) {
      Archives.unpack(new XZInputStream(stream), fresh);
    } catch (IOException e) {
      Folders.delete(fresh);
      throw e;
    }
    publish(fresh, home);
  }

  /** Whoever renames first wins; the content is the same. */
  private static void publish(Path fresh, Path home) throws IOException {
    try {
      Files.move(fresh, home);
    } catch (IOException e) {
      Folders.delete(fresh);
      if (Files.notExists(home)) {
        throw e;
      }
    }
  }
}
