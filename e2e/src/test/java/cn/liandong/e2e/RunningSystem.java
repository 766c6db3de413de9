package cn.liandong.e2e;

import cn.liandong.seeds.demo.ApiClient;
import cn.liandong.seeds.demo.PasswordTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** A system of its own, empty but for its accounts, started and stopped like a clerk would. */
final class RunningSystem implements AutoCloseable {

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

  static RunningSystem start(Path data, String pack) {
    var system = new RunningSystem(data, pack, freePorts());
    system.up();
    return system;
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
    var line = new ArrayList<String>();
    line.add(checkout.resolve("liandong").toString());
    line.addAll(command);
    line.add("--data");
    line.add(data.toString());
    try {
      var output = Files.createTempFile("liandong", ".out");
      var process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      var status = process.waitFor();
      var text = Files.readString(output);
      if (status != 0) {
        throw new IllegalStateException(line + " ended with " + status + "\n" + text);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** kill -9 for every JVM of ours; PostgreSQL and Keycloak live on. */
  void killPrograms() {
    try (var programs = Files.newDirectoryStream(data.resolve("programs"))) {
      for (var program : programs) {
        kill(Long.parseLong(Files.readString(program.resolve("pid")).strip()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void kill(long pid) {
    var process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
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

  private PasswordTokens tokens(String username) {
    return tokens(username, password(username));
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

  private static int freePorts() {
    for (int attempt = 0; attempt < 50; attempt++) {
      try (var first = new ServerSocket(0);
          var second = new ServerSocket(first.getLocalPort() + 1)) {
        if (second.getLocalPort() == first.getLocalPort() + 1) {
          return first.getLocalPort();
        }
      } catch (IOException | IllegalArgumentException e) {
        continue;
      }
    }
    throw new IllegalStateException("no two neighbouring ports are free");
  }

  @Override
  public void close() {
    liandong(List.of("down"));
  }
}
