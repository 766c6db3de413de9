package cn.liandong.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real Keycloak on a PostgreSQL database, served under {@code /auth}. It outlives this JVM unless
 * closed.
 */
public final class KeycloakServer implements AutoCloseable {
  static final String ADMIN = "admin";
  private static final List<String> JVM =
      List.of("-Xms64m", "-Xmx400m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=256m");

  private final KeycloakSite site;
  private final JavaDaemon daemon;

  private KeycloakServer(KeycloakSite site, JavaDaemon daemon) {
    this.site = site;
    this.daemon = daemon;
  }

  /**
   * {@code archive} is Keycloak's own tar.gz, {@code folder} holds pid and log. One that already
   * serves this site is kept.
   */
  public static KeycloakServer start(
      Path archive, Path folder, KeycloakSite site, Progress progress) {
    var distribution = KeycloakDistribution.prepared(archive, progress);
    var daemon = JavaDaemon.in(folder, "Keycloak");
    var program =
        new JavaProgram(
            distribution.jar(), JVM, distribution.arguments(site.arguments()), site.environment());
    var rest = new KeycloakRest(site.localUrl());
    if (!daemon.runs(program) || !rest.serves("master")) {
      daemon.stop();
      requireFree(site.port());
      progress.say("正在启动登录服务 Keycloak……");
      daemon.start(program);
      daemon.await(() -> rest.serves("master"), Duration.ofMinutes(5));
    }
    return new KeycloakServer(site, daemon);
  }

  private static void requireFree(int port) {
    if (!Ports.isFree(port)) {
      throw new EmbeddedException(
          """
          端口 %d 已被占用（登录服务 Keycloak 需要它），请停止占用它的程序，或用 --port 换一个主端口。\
          Port in use: stop that program or choose another by --port.\
          """
              .formatted(port));
    }
  }

  /** Stops what a start in an earlier JVM left running. */
  public static void stop(Path folder) {
    JavaDaemon.in(folder, "Keycloak").stop();
  }

  public static boolean isRunning(Path folder) {
    return JavaDaemon.in(folder, "Keycloak").isRunning();
  }

  /** Whether the server on {@code port} answers for our realm. */
  public static boolean isReady(int port) {
    return new KeycloakRest("http://127.0.0.1:" + port + "/auth").serves(RealmFile.NAME);
  }

  public KeycloakAdmin admin() {
    return admin(site.localUrl(), site.adminPassword());
  }

  /** Of a server that runs already. */
  public static KeycloakAdmin admin(String url, String password) {
    return new KeycloakAdmin(new KeycloakRest(url), password);
  }

  /** An access token for a client on its own behalf. */
  public static Optional<String> serviceToken(int port, String client, String secret) {
    return token(
        port,
        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
  }

  /** An access token for a person, by way of a client that allows direct grants. */
  public static Optional<String> token(
      int port, String client, String secret, String username, String password) {
    return token(
        port,
        Map.of(
            "grant_type", "password",
            "client_id", client,
            "client_secret", secret,
            "username", username,
            "password", password,
            "scope", "openid"));
  }

  private static Optional<String> token(int port, Map<String, String> form) {
    var answer = new KeycloakRest("http://127.0.0.1:" + port + "/auth").token(RealmFile.NAME, form);
    return answer.ok() ? Optional.of(answer.body().get("access_token").asText()) : Optional.empty();
  }

  @Override
  public void close() {
    daemon.stop();
  }
}
