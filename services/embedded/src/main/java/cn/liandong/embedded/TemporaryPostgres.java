package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The test server of this JVM. */
final class TemporaryPostgres {
  private static final String PREFIX = "liandong-postgres-";
  private static final PostgresServer SHARED = start();

  private TemporaryPostgres() {}

  static PostgresServer shared() {
    return SHARED;
  }

  private static PostgresServer start() {
    try {
      var parent = Path.of(System.getProperty("java.io.tmpdir"));
      sweep(parent);
      var root = Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
      Files.setPosixFilePermissions(root, Archives.permissions(0711));
      var server = new PostgresStart(new DataFolder(root), PostgresSettings.fast()).start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(root)));
      return server;
    } catch (IOException e) {
      throw new EmbeddedException("无法创建临时数据库目录，请检查临时目录的空间和权限。", e);
    }
  }

  /** A JVM that was killed could not remove its own. */
  private static void sweep(Path parent) throws IOException {
    List<Path> left;
    try (var entries = Files.newDirectoryStream(parent, PREFIX + "*")) {
      left =
          StreamSupport.stream(entries.spliterator(), false)
              .filter(Files::isWritable)
              .filter(TemporaryPostgres::isAbandoned)
              .toList();
    }
    left.forEach(TemporaryPostgres::remove);
  }

  private static boolean isAbandoned(Path root) {
    var pid = root.getFileName().toString().substring(PREFIX.length()).replaceFirst("-.*", "");
    return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private static void remove(Path root) {
    try {
      PostgresServer.running(root).ifPresent(PostgresServer::close);
      Folders.delete(root);
    } catch (IOException e) {
      throw new EmbeddedException("无法删除临时数据库目录 " + root + "。", e);
    }
  }
}
