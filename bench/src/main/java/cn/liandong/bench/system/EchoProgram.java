package cn.liandong.bench.system;

import cn.liandong.bench.Cleanup;
import cn.liandong.embedded.Daemon;
import cn.liandong.embedded.Folders;
import cn.liandong.embedded.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The bare way from REST to gRPC, in a JVM like the one that is measured. */
record EchoProgram(Path folder, int port) implements AutoCloseable {

  private static final Duration GOODBYE = Duration.ofSeconds(20);

  static EchoProgram start() throws IOException {
    var program = new EchoProgram(Files.createTempDirectory("liandong-bench-"), Ports.free());
    Cleanup.atExit(program);
    var jar =
        Path.of(
            System.getProperty("liandong.checkout", "."),
            "bench/echo/target/quarkus-app/quarkus-run.jar");
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
            Map.of("ECHO_PORT", Integer.toString(program.port)));
    return program;
  }

  /** What answers with {@code length} characters. */
  URI uri(int length) {
    return URI.create("http://127.0.0.1:%d/echo?text=%s".formatted(port, "x".repeat(length)));
  }

  long pid() {
    return daemon().process().orElseThrow().pid();
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
