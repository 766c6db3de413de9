package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The ahead-of-time cache of one jar on one JDK. The first run records it when it ends; later runs
 * start from it. A recording stays in the folder of its process until it is whole.
 */
record AotCache(Path jar, Path running) {
  private static final String RECORDING = "recording.aot";
  private static final String DESTINATION = "recording.destination";

  List<String> arguments() {
    try {
      Files.createDirectories(running);
      Files.deleteIfExists(running.resolve(RECORDING));
      Files.deleteIfExists(running.resolve(DESTINATION));
      var file = file();
      if (Files.exists(file)) {
        return List.of("-XX:AOTCache=" + file);
      }
      Files.writeString(running.resolve(DESTINATION), file.toString());
      return List.of("-XX:AOTCacheOutput=" + running.resolve(RECORDING));
    } catch (IOException e) {
      throw new EmbeddedException("无法使用 " + running + " 中的启动缓存，请检查权限和磁盘空间。", e);
    }
  }

  /** Call after the process of {@code running} has ended. */
  static void keepRecording(Path running) {
    var recording = running.resolve(RECORDING);
    if (Files.notExists(recording)) {
      return;
    }
    try {
      var file = Path.of(Files.readString(running.resolve(DESTINATION)));
      var copy = Files.createTempFile(file.getParent(), "recording", ".tmp");
      Files.move(recording, copy, StandardCopyOption.REPLACE_EXISTING);
      removeUseless(file);
      Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new EmbeddedException("无法保存启动缓存（不影响数据），请检查磁盘空间。", e);
    }
  }

  /** Named by where the jar lies, then by what it is. */
  private Path file() throws IOException {
    var place = jar.toRealPath().toString().hashCode();
    var state =
        "%d %d %s"
            .formatted(
                Files.size(jar), Files.getLastModifiedTime(jar).toMillis(), Runtime.version());
    var folder = Files.createDirectories(CacheFolder.get().resolve("aot"));
    Files.writeString(folder.resolve("%08x.jar".formatted(place)), jar.toRealPath().toString());
    return folder.resolve("%08x-%08x.aot".formatted(place, state.hashCode()));
  }

  /** Caches of the same jar as it was, and of jars that are gone. */
  private static void removeUseless(Path file) throws IOException {
    var folder = file.getParent();
    remove(folder, file.getFileName().toString().substring(0, 8));
    try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
      for (var jar : jars) {
        if (Files.notExists(Path.of(Files.readString(jar)))) {
          remove(folder, jar.getFileName().toString().substring(0, 8));
          Files.delete(jar);
        }
      }
    }
  }

  private static void remove(Path folder, String place) throws IOException {
    try (var caches = Files.newDirectoryStream(folder, place + "-*.aot")) {
      for (var cache : caches) {
        Files.delete(cache);
      }
    }
  }
}
