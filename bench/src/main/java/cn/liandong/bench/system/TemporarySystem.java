package cn.liandong.bench.system;

import cn.liandong.bench.Cleanup;
import cn.liandong.bench.ServerCpu;
import cn.liandong.embedded.Daemon;
import cn.liandong.embedded.Database;
import cn.liandong.embedded.Folders;
import cn.liandong.embedded.Ports;
import cn.liandong.embedded.PostgresServer;
import cn.liandong.seeds.demo.ApiClient;
import cn.liandong.seeds.demo.PasswordTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** An installation without demo data, started by the launcher and removed at the end. */
final class TemporarySystem implements AutoCloseable {

  private static final String LAUNCHER = "cn.liandong.embedded.launcher.Launcher";

  private final Path folder;
  private final int port;

  private TemporarySystem(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    Cleanup.atExit(this);
  }

  static TemporarySystem start() throws Exception {
    var system =
        new TemporarySystem(Files.createTempDirectory("liandong-bench-"), Ports.freePair());
    try {
      system.up();
      if (String.join(" ", system.command()).contains("-XX:AOTCacheOutput")) {
        system.down();
        system.up();
      }
      return system;
    } catch (Exception e) {
      system.close();
      throw e;
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  ApiClient client(String user) throws IOException {
    return new ApiClient(url(), tokens(user));
  }

  URI keycloakUrl() {
    return URI.create("http://127.0.0.1:%d/auth".formatted(port + 1));
  }

  String token(String user) throws IOException {
    return tokens(user).get();
  }

  private PasswordTokens tokens(String user) throws IOException {
    var endpoint = keycloakUrl() + "/realms/liandong/protocol/openid-connect/token";
    return new PasswordTokens(
        URI.create(endpoint), "liandong-cli", secret("cli.secret"), user, password(user));
  }

  String password(String user) throws IOException {
    return Files.readAllLines(folder.resolve("accounts.txt")).stream()
        .map(line -> line.split("\t"))
        .filter(account -> account[0].equals(user))
        .map(account -> account[2])
        .findAny()
        .orElseThrow();
  }

  String secret(String name) throws IOException {
    var secrets = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
      secrets.load(in);
    }
    return secrets.getProperty(name);
  }

  /** The registry's own interface, which answers on this machine only. */
  RegistryCalls registry(String user) throws IOException {
    return new RegistryCalls("127.0.0.1", port, tokens(user));
  }

  Path postgres() {
    return folder.resolve("postgres");
  }

  /** The one that the services use. */
  Database database() throws IOException {
    return server().createDatabase("liandong", "liandong", secret("database.password"));
  }

  /** An empty one on the same server. */
  Database spareDatabase() {
    return server().createDatabase("pgbench");
  }

  private PostgresServer server() {
    return PostgresServer.running(postgres()).orElseThrow();
  }

  /** The JVM of ours, as the launcher knows it. */
  Daemon program() {
    return new Daemon("standalone", folder.resolve("programs/standalone"));
  }

  /** Of our JVM and PostgreSQL, since they started. */
  double cpuSeconds() {
    try {
      long pid = program().process().orElseThrow().pid();
      return ServerCpu.of(postgres()).seconds() + ServerCpu.secondsOf(pid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double keycloakCpuSeconds() {
    return ServerCpu.secondsOf(keycloak().process().orElseThrow().pid());
  }

  Daemon keycloak() {
    return new Daemon("Keycloak", folder.resolve("keycloak"));
  }

  /** How the launcher started it. */
  List<String> command() throws IOException {
    long pid = program().process().orElseThrow().pid();
    return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).split("\0"));
  }

  List<String> environment() throws IOException {
    long pid = program().process().orElseThrow().pid();
    return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "environ")).split("\0"));
  }

  /** Starts what is not running. */
  void up() throws Exception {
    launcher("up", "--detach", "--empty", "--port", Integer.toString(port));
  }

  private void down() throws Exception {
    launcher("down");
  }

  /** What the command says; fails when it does. */
  String launcher(String... words) throws Exception {
    var said = Files.createTempFile(folder, "launcher", ".out");
    var process = launching(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(said));
    }
    return Files.readString(said);
  }

  /** A command of the launcher, not started. */
  ProcessBuilder launching(String... words) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dliandong.checkout=" + System.getProperty("liandong.checkout", "."),
                "-cp",
                System.getProperty("java.class.path"),
                LAUNCHER));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", folder.toString()));
    return new ProcessBuilder(command);
  }

  @Override
  public void close() throws Exception {
    if (Files.exists(folder)) {
      down();
      Folders.delete(folder);
    }
  }
}
