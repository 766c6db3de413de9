package cn.liandong.embedded.launcher;

import cn.liandong.embedded.JavaDaemon;
import cn.liandong.embedded.JavaProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One JVM of ours.
 *
 * @param management where it tells this machine how it is
 */
record Program(String name, Path jar, int port, int management, String xmx) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  void start(Home home, Map<String, String> environment) {
    var program =
        new JavaProgram(
            jar,
            List.of(
                "-XX:+UseSerialGC",
                "-Xms96m",
                "-Xmx" + xmx,
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+ExitOnOutOfMemoryError"),
            List.of("-jar", jar.toString()),
            environment);
    var daemon = daemon(home);
    if (!daemon.runs(program)) {
      daemon.stop();
      daemon.start(program);
    }
  }

  void awaitReady(Home home) {
    daemon(home).await(this::isReady, PATIENCE);
  }

  boolean isReady() {
    var address = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(management));
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  JavaDaemon daemon(Home home) {
    return daemon(home.program(name));
  }

  static JavaDaemon daemon(Path folder) {
    return JavaDaemon.in(folder, folder.getFileName().toString());
  }
}
