package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/** Where the built programs lie. */
record Installation(Path checkout) {

  static Installation current() {
    return new Installation(Path.of(System.getProperty("liandong.checkout", "")).toAbsolutePath());
  }

  Path defaultData() {
    return checkout.resolve(".liandong");
  }

  Path program(String module) {
    var jar = checkout.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    if (Files.notExists(jar)) {
      throw new EmbeddedException("找不到程序 " + jar + "，请用 ./liandong up 启动，它会先构建缺少的部分。");
    }
    return jar;
  }

  /** Class path of everything that the standalone program is made of. */
  String libraries() {
    var lib = program("services/standalone").resolveSibling("lib");
    return lib.resolve("main") + "/*" + File.pathSeparator + lib.resolve("boot") + "/*";
  }

  Path keycloakArchive() {
    var folder = checkout.resolve("services/embedded/target/keycloak");
    try (var archives = Files.newDirectoryStream(folder, "keycloak-*.tar.gz")) {
      return archives.iterator().next();
    } catch (IOException | NoSuchElementException e) {
      throw new EmbeddedException("找不到 Keycloak 安装包，请用 ./liandong up 启动，它会先下载。", e);
    }
  }
}
