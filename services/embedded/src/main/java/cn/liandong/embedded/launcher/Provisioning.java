package cn.liandong.embedded.launcher;

import static cn.liandong.embedded.launcher.Environment.secret;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.KeycloakAdmin;
import cn.liandong.embedded.KeycloakServer;
import cn.liandong.embedded.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Users without passwords for everyone invited, a thousand at a time. Whom Keycloak has is skipped,
 * so it may be called off and repeated; while Keycloak is away it waits.
 */
record Provisioning(Home home, ServiceCalls calls, Progress progress) {
  private static final int BATCH = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  void run() {
    var keycloak =
        KeycloakServer.admin(
            calls.site().localKeycloakUrl(),
            secret("keycloak.admin.password", new PropertiesFile(home.secretsFile())));
    var token = "";
    var people = 0L;
    var added = 0L;
    do {
      var begin = System.nanoTime();
      var page = page(token);
      added += patiently(() -> users(keycloak, page));
      people += page.path("items").size();
      token = page.path("nextPageToken").asText();
      progress.say("%d 人，%d 毫秒".formatted(people, (System.nanoTime() - begin) / 1_000_000));
    } while (!token.isEmpty());
    progress.say("已邀请未激活 %d 人，新建登录用户 %d 个，其余原已存在。".formatted(people, added));
  }

  private JsonNode page(String token) {
    return patiently(() ->
        calls.get("/api/provisioning/invited?pageSize=%d&pageToken=%s".formatted(BATCH, token)));
  }

  private static long users(KeycloakAdmin keycloak, JsonNode page) {
    return page.path("items").isEmpty() ? 0 : keycloak.importUsers(page.path("items"));
  }

  private <T> T patiently(Supplier<T> step) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return step.get();
      } catch (EmbeddedException e) {
        if (KeycloakServer.isReady(calls.site().keycloakPort()) || System.nanoTime() > end) {
          throw e;
        }
        progress.say("登录服务没有回答，等它恢复后继续……");
        await(end);
      }
    }
  }

  private void await(long end) {
    while (!KeycloakServer.isReady(calls.site().keycloakPort()) && System.nanoTime() < end) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EmbeddedException("等待登录服务时被中断。", e);
      }
    }
  }
}
