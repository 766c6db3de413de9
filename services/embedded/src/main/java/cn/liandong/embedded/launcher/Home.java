package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The data folder of one installation. */
record Home(Path root) {
  static final int FORMAT = 1;
  private static final long LEAST_SPACE = 1L << 30;

  Path postgres() {
    return root.resolve("postgres");
  }

  Path keycloak() {
    return root.resolve("keycloak");
  }

  Path program(String name) {
    return root.resolve("programs").resolve(name);
  }

  Path programs() {
    return root.resolve("programs");
  }

  Path secretsFile() {
    return root.resolve("secrets.properties");
  }

  Path settingsFile() {
    return root.resolve("settings.properties");
  }

  /** Written by the operator, if at all. */
  Path upstreamFile() {
    return root.resolve("upstream.properties");
  }

  Path accountsFile() {
    return root.resolve("accounts.txt");
  }

  Path anchorFile() {
    return root.resolve("audit-anchor.log");
  }

  Path formatFile() {
    return root.resolve("format");
  }

  boolean exists() {
    return Files.exists(formatFile());
  }

  void requireExists() {
    if (!exists()) {
      throw new EmbeddedException(
          "数据目录 " + root + " 里还没有数据，请先运行 ./liandong up。No data here yet: run ./liandong up.");
    }
    requireKnownFormat();
  }

  void create() {
    if (!exists()) {
      createFolder();
      requireSpace();
      try {
        Folders.writePrivately(formatFile(), FORMAT + "\n");
      } catch (IOException e) {
        throw notWritable(e);
      }
    }
    requireKnownFormat();
  }

  /** Traversable for the system user that runs PostgreSQL, but not readable. */
  void createFolder() {
    try {
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  private EmbeddedException notWritable(IOException cause) {
    return new EmbeddedException(
        "无法创建数据目录 "
            + root
            + "，请检查权限和磁盘空间，或用 --data 指定一个可写目录。Cannot create the data folder: "
            + "check permissions and disk space or choose another by --data.",
        cause);
  }

  void requireSpace() {
    try {
      var free = Files.getFileStore(root).getUsableSpace();
      if (free < LEAST_SPACE) {
        throw new EmbeddedException(
            """
            磁盘空间不足：%s 所在磁盘只剩 %d MB，至少需要 1024 MB。请清理后重试，或用 --data 换一个磁盘。\
            Disk full: free 1024 MB or choose another disk by --data.\
            """
                .formatted(root, free >> 20));
      }
    } catch (IOException e) {
      throw new EmbeddedException("无法读取 " + root + " 所在磁盘的剩余空间。", e);
    }
  }

  HomeLock lock() {
    return new HomeLock(root);
  }

  private void requireKnownFormat() {
    try {
      var format = Integer.parseInt(Files.readString(formatFile()).strip());
      if (format > FORMAT) {
        throw new EmbeddedException(
            "数据目录 %s 由更新版本的联动创建（格式 %d，本版本支持到 %d），请使用新版本打开。".formatted(root, format, FORMAT));
      }
    } catch (IOException | NumberFormatException e) {
      throw new EmbeddedException("数据目录 " + root + " 的格式标记无法读取，请检查权限，或从备份恢复。", e);
    }
  }
}
