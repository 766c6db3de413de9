package cn.liandong.e2e;

import cn.liandong.embedded.Folders;
import cn.liandong.embedded.Ports;
import cn.liandong.seeds.demo.ApiClient;
import cn.liandong.seeds.demo.PasswordTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** A system of its own, empty but for its accounts, started and stopped like a clerk would. */
final class RunningSystem implements AutoCloseable {

  private static final int LOG_DEPTH = 3;

  private final Path checkout = Path.of(System.getProperty("liandong.checkout")).toAbsolutePath();
  private final boolean distributed =
      System.getProperty("liandong.shape", "standalone").equals("distributed");
  private final Path data;
  private final String pack;
  private final int port;

  private RunningSystem(Path data, String pack, int port) {
    this.data = data;
    this.pack = pack;
    this.port = port;
  }

  static RunningSystem start(String pack) {
    var system = in(newFolder(), pack);
    system.up();
    return system;
  }

  /** The same servers and accounts, with another pack and nothing of ours in the database. */
  RunningSystem anew(String pack) {
    endPrograms();
    new Database(this).drop();
    var next = new RunningSystem(data, pack, port);
    next.up();
    return next;
  }

  private static RunningSystem in(Path data, String pack) {
    return new RunningSystem(data, pack, Ports.freePair());
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("liandong-e2e");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void up() {
    var command =
        new ArrayList<>(
            List.of("up", "--detach", "--empty", "--pack", pack, "--port", Integer.toString(port)));
    if (distributed) {
      command.add("--distributed");
    }
    liandong(command);
  }

  /** Runs the entry point on this system's data folder and fails with its output. */
  String liandong(List<String> command) {
    var ended = run(command);
    if (ended.status != 0) {
      throw new IllegalStateException(
          command + " ended with " + ended.status + "\n" + ended.output);
    }
    return ended.output;
  }

  /** A command that was let run to its end, whatever that was. */
  record Ended(int status, String output) {}

  Ended run(List<String> command) {
    return run(command, Map.of());
  }

  /** With variables of the operator's. */
  Ended run(List<String> command, Map<String, String> environment) {
    var line = new ArrayList<String>();
    line.add(checkout.resolve("liandong").toString());
    line.addAll(command);
    line.add("--data");
    line.add(data.toString());
    try {
      var output = Files.createTempFile("liandong-e2e", ".out");
      try {
        return run(line, environment, output);
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By way of a file: what is started in the background would keep a pipe open. */
  private static Ended run(List<String> line, Map<String, String> environment, Path file)
      throws IOException {
    var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(file.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    try {
      return new Ended(process.waitFor(), Files.readString(file));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** kill -9 for every JVM of ours; PostgreSQL and Keycloak live on. */
  void killPrograms() {
    programs().forEach(this::kill);
  }

  /** They end in peace, which leaves the cache that the next ones start from. */
  private void endPrograms() {
    for (var pid : programs()) {
      ProcessHandle.of(pid)
          .ifPresent(process -> {
            process.destroy();
            process.onExit().join();
          });
    }
  }

  private List<Long> programs() {
    var pids = new ArrayList<Long>();
    try (var files = Files.find(data.resolve("programs"), 2, (file, at) -> file.endsWith("pid"))) {
      for (var file : files.toList()) {
        pids.add(Long.parseLong(Files.readString(file).strip()));
      }
    } catch (NoSuchFileException e) {
      // No program was ever started.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pids;
  }

  void killKeycloak() {
    try {
      kill(Long.parseLong(Files.readString(data.resolve("keycloak/pid")).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void kill(long pid) {
    ProcessHandle.of(pid)
        .ifPresent(process -> {
          process.destroyForcibly();
          process.onExit().join();
        });
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  ApiClient as(String username) {
    return new ApiClient(url(), tokens(username));
  }

  String token(String username) {
    return tokens(username).get();
  }

  String password(String username) {
    var passwords = passwords();
    if (!passwords.containsKey(username)) {
      throw new IllegalStateException("no account " + username + " in " + passwords.keySet());
    }
    return passwords.get(username);
  }

  PasswordTokens tokens(String username) {
    return tokens(username, password(username));
  }

  /** Whether Keycloak lets this person in with this password. */
  boolean admits(String username, String password) {
    try {
      return !tokens(username, password).get().isEmpty();
    } catch (RuntimeException refused) {
      return false;
    }
  }

  PasswordTokens tokens(String username, String password) {
    var endpoint = URI.create(keycloak() + "/realms/liandong/protocol/openid-connect/token");
    return new PasswordTokens(endpoint, "liandong-cli", secret("cli.secret"), username, password);
  }

  URI keycloak() {
    return URI.create("http://127.0.0.1:%d/auth".formatted(port + 1));
  }

  private Map<String, String> passwords() {
    try (var lines = Files.lines(data.resolve("accounts.txt"))) {
      return lines
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(fields -> fields[0], fields -> fields[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String secret(String name) {
    return secrets().getProperty(name);
  }

  /** Everything that nobody but its owner may know. */
  Set<String> everySecret() {
    var all = new HashSet<>(passwords().values());
    secrets().values().forEach(value -> all.add(value.toString()));
    return all;
  }

  private Properties secrets() {
    var secrets = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
      secrets.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets;
  }

  Path data() {
    return data;
  }

  /** Where Keycloak's own archive lies. */
  Path keycloakArchive() {
    var folder = checkout.resolve("services/embedded/target/keycloak");
    try (var archives = Files.newDirectoryStream(folder, "keycloak-*.tar.gz")) {
      return archives.iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Leaves nothing behind but the logs of its programs, which are killed: at a peaceful end they
   * would write start-up caches that nobody uses any more.
   */
  @Override
  public void close() {
    killPrograms();
    liandong(List.of("down"));
    try {
      keepLogs();
      Folders.delete(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepLogs() throws IOException {
    var logs = Files.createDirectories(Path.of("target/logs"));
    try (var found = Files.find(data, LOG_DEPTH, RunningSystem::isLog)) {
      for (var log : found.toList()) {
        var name = "%s-%d-%s.log".formatted(pack, port, log.getParent().getFileName());
        Files.copy(log, logs.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static boolean isLog(Path file, BasicFileAttributes attributes) {
    return file.endsWith("output.log");
  }
}
