package cn.liandong.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Keycloak unpacked and built for PostgreSQL, once per machine and version. */
record KeycloakDistribution(Path home) {
  private static final String FEATURES_OFF =
      "kerberos,ciba,device-flow,impersonation,docker,par,organization,twitter-broker,instagram-broker";
  private static final List<String> BUILD =
      List.of(
          "build",
          "--db=postgres",
          "--http-relative-path=/auth",
          "--features-disabled=" + FEATURES_OFF);

  /** {@code archive} is Keycloak's own tar.gz. */
  static KeycloakDistribution prepared(Path archive, Progress progress) {
    var name = archive.getFileName().toString().replace(".tar.gz", "");
    var build = "%08x".formatted(BUILD.hashCode());
    var home = CacheFolder.get().resolve(name + "-" + build);
    var distribution = new KeycloakDistribution(home);
    try (var lock = lock(home)) {
      if (Files.notExists(distribution.marker())) {
        progress.say("正在准备 Keycloak（仅首次，约半分钟）……");
        distribution.prepare(archive);
      }
    } catch (IOException e) {
      throw new EmbeddedException("无法把 Keycloak 解压到 " + home + "，请检查磁盘空间和权限后重试。", e);
    }
    return distribution;
  }

  /** What follows the options of the JVM's memory. */
  List<String> arguments(List<String> arguments) {
    var command =
        new ArrayList<>(
            List.of(
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                jar().toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(arguments);
    return command;
  }

  Path jar() {
    return home.resolve("lib/quarkus-run.jar");
  }

  private Path marker() {
    return home.resolve("liandong-prepared");
  }

  private void prepare(Path archive) throws IOException {
    Folders.delete(home);
    try (var stream = new BufferedInputStream(Files.newInputStream(archive))) {
      Archives.unpackWithoutTopFolder(new GZIPInputStream(stream), home);
    }
    var command =
        new ArrayList<>(List.of(JavaDaemon.java().toString(), "-Xmx700m", "-XX:+UseSerialGC"));
    command.addAll(arguments(BUILD));
    var result = Commands.run(command);
    if (!result.ok()) {
      throw new EmbeddedException("Keycloak 准备失败，请检查内存和磁盘空间后重试。\n" + result.output());
    }
    Files.writeString(marker(), String.join(" ", BUILD) + "\n");
  }

  private static FileChannel lock(Path home) throws IOException {
    var channel =
        FileChannel.open(
            home.resolveSibling(home.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }
}
