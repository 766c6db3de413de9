package cn.liandong.seeds.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the files of one pack come from. */
@FunctionalInterface
interface PackFiles {

  /** Fails with {@link PackException} when there is no such file. */
  byte[] read(String name);

  /** The resources of a folder such as packs/pucheng-2025. */
  static PackFiles onClassPath(String folder) {
    return name -> {
      String resource = "/%s/%s".formatted(folder, name);
      try (InputStream in = PackFiles.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw missing(name);
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw unreadable(name, e);
      }
    };
  }

  static PackFiles in(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    return name -> {
      Path file = root.resolve(name).normalize();
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        throw missing(name);
      }
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw unreadable(name, e);
      }
    };
  }

  private static PackException missing(String name) {
    return new PackException(List.of(new PackProblem(name, 0, 0, "政策包里没有这个文件")));
  }

  private static PackException unreadable(String name, IOException e) {
    return new PackException(List.of(new PackProblem(name, 0, 0, "文件读不出来：" + e.getMessage())));
  }
}
