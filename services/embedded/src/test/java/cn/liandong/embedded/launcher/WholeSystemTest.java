package cn.liandong.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.embedded.Folders;
import cn.liandong.embedded.KeycloakServer;
import cn.liandong.embedded.Ports;
import cn.liandong.embedded.PostgresServer;
import cn.liandong.embedded.TestFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real PostgreSQL and Keycloak; only the program on top is a small one. */
@Tag("e2e")
class WholeSystemTest {
  @RegisterExtension private final TestFolder temporary = new TestFolder();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final String port = Integer.toString(Ports.freePair());
  private Home home = new Home(Path.of(""));

  @BeforeEach
  void pretendACheckout() throws IOException {
    var checkout = temporary.path();
    home = new Home(checkout.resolve(".liandong"));
    HealthyProgram.packInto(
        checkout.resolve("services/standalone/target/quarkus-app/quarkus-run.jar"));
    var target = Files.createDirectories(checkout.resolve("services/embedded/target"));
    Files.createSymbolicLink(
        target.resolve("keycloak"), Path.of("target", "keycloak").toAbsolutePath());
    System.setProperty("liandong.checkout", checkout.toString());
  }

  @AfterEach
  void stop() {
    if (home.exists()) {
      Launcher.run(List.of("down"), said::add, said::add);
    }
  }

  @Test
  void everyoneSignsInAgainAfterAKillAndAfterARestoredBackup() throws Exception {
    succeed("up", "--detach", "--empty", "--port", port);
    succeed("status");
    var claims = claims("county");
    assertThat(claims.get("preferred_username").asText()).isEqualTo("county");
    assertThat(claims.get("name").asText()).isEqualTo("县管理员");
    assertThat(claims.get("sub").asText()).isNotBlank();
    assertThat(claims.get("aud").valueStream().map(JsonNode::asText)).contains("liandong");
    assertThat(claims.at("/realm_access/roles").isArray()).isTrue();
    assertThat(claims.get("iss").asText())
        .isEqualTo(
            "http://127.0.0.1:%d/auth/realms/liandong".formatted(1 + Integer.parseInt(port)));

    var keycloak = process(home.keycloak());
    var program = process(home.program("standalone"));
    program.destroyForcibly();
    program.onExit().join();
    assertThat(run("status")).isEqualTo(1);
    succeed("up", "--detach");
    assertThat(process(home.keycloak())).as("what was well is left alone").isEqualTo(keycloak);
    assertThat(claims("county").get("sub")).isEqualTo(claims.get("sub"));

    var file = temporary.path().resolve("backup.tar.gz").toString();
    succeed("backup", file);
    succeed("down");
    Folders.delete(home.root());
    succeed("restore", file);
    succeed("up", "--detach");
    assertThat(claims("county").get("sub")).isEqualTo(claims.get("sub"));
  }

  @Test
  void aStartUnderWayIsCalledOffByADown() throws Exception {
    var starting = CompletableFuture.supplyAsync(() -> run("up", "--detach", "--port", port));
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> KeycloakServer.isRunning(home.keycloak()));
    succeed("down");
    assertThat(starting.get(1, TimeUnit.MINUTES)).isEqualTo(1);
    assertThat(said).anyMatch(line -> line.contains("启动已被 ./liandong down 中止"));
    assertThat(PostgresServer.running(home.postgres())).isEmpty();
    assertThat(KeycloakServer.isRunning(home.keycloak())).isFalse();
  }

  @Test
  void aSystemServedToOthersGivesNoCommandLineTokens() {
    succeed("up", "--detach", "--empty", "--port", port, "--url", "http://127.0.0.1:" + port);
    assertThat(run("token", "county")).isEqualTo(1);
    assertThat(said).last().asString().contains("请在浏览器中登录");
  }

  private static ProcessHandle process(Path folder) {
    return Program.daemon(folder).daemon().process().orElseThrow();
  }

  private JsonNode claims(String username) throws IOException {
    succeed("token", username);
    var body = said.getLast().split("\\.")[1];
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(body));
  }

  private void succeed(String... words) {
    var exit = run(words);
    if (exit != 0) {
      run("logs");
    }
    assertThat(exit).as(() -> String.join("\n", said)).isZero();
  }

  private int run(String... words) {
    return Launcher.run(List.of(words), said::add, said::add);
  }
}
