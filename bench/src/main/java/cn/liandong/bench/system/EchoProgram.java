package cn.liandong.bench.system;

import cn.liandong.bench.Cleanup;
import cn.liandong.bench.ServerCpu;
import cn.liandong.embedded.Daemon;
import cn.liandong.embedded.Folders;
import cn.liandong.embedded.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A way from REST to gRPC and back, in a JVM like the one that is measured. */
record EchoProgram(Path folder, int port) implements AutoCloseable {

  private static final Duration GOODBYE = Duration.ofSeconds(20);

  /** Which asks nobody who calls. */
  static EchoProgram bare() throws IOException {
    return start("echo", Map.of());
  }

  /** Which has Quarkus check the token at both steps, and count. */
  static EchoProgram guarded(URI realm) throws IOException {
    return start("guarded-echo", Map.of("ECHO_REALM", realm.toString()));
  }

  private static EchoProgram start(String name, Map<String, String> settings) throws IOException {
    var program = new EchoProgram(Files.createTempDirectory("liandong-bench-"), Ports.free());
    Cleanup.atExit(program);
    var jar =
        Path.of(
            System.getProperty("liandong.checkout", "."),
            "bench/%s/target/quarkus-app/quarkus-run.jar".formatted(name));
    var environment = new HashMap<>(settings);
    environment.put("ECHO_PORT", Integer.toString(program.port));
    program
        .daemon()
        .start(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-Xms96m",
                "-Xmx384m",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toAbsolutePath().toString()),
            environment);
    return program;
  }

  /** What answers with {@code length} characters. */
  URI uri(int length) {
    return URI.create("http://127.0.0.1:%d/echo?text=%s".formatted(port, "x".repeat(length)));
  }

  double cpuSeconds() {
    return ServerCpu.secondsOf(daemon().process().orElseThrow().pid());
  }

  private Daemon daemon() {
    return new Daemon("echo", folder);
  }

  @Override
  public void close() throws IOException {
    daemon().stop(GOODBYE);
    if (Files.exists(folder)) {
      Folders.delete(folder);
    }
  }
}
