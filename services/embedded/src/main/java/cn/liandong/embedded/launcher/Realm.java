package cn.liandong.embedded.launcher;

import static cn.liandong.embedded.launcher.Environment.secret;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.KeycloakServer;
import cn.liandong.embedded.Progress;
import cn.liandong.embedded.RealmDifference;
import cn.liandong.embedded.RealmSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code realm}: compares the sign-in server's settings with this version's and gives them back.
 */
record Realm(Home home, Options options, Progress progress) {

  void run() {
    home.requireExists();
    var site = Site.of(new PropertiesFile(home.settingsFile()));
    var secrets = new PropertiesFile(home.secretsFile());
    if (!KeycloakServer.isReady(site.keycloakPort())) {
      throw new EmbeddedException(
          "登录服务没有运行，请先用 ./liandong up 启动。The sign-in server is not running.");
    }
    var settings =
        KeycloakServer.admin(site.localKeycloakUrl(), secret("keycloak.admin.password", secrets))
            .settings(
                clients(site, secrets), site.consoleUrls(), UpstreamSettings.of(home, secrets));
    if (options.has("repair")) {
      repair(settings);
    } else {
      check(settings);
    }
  }

  /** Secrets of the clients that this site has. */
  static Map<String, String> clients(Site site, PropertiesFile secrets) {
    var clients = new HashMap<String, String>();
    clients.put("liandong-gateway", secret("gateway.secret", secrets));
    clients.put("liandong-service", secret("service.secret", secrets));
    if (site.isLocal()) {
      clients.put("liandong-cli", secret("cli.secret", secrets));
    }
    return clients;
  }

  /** At a start nothing is changed: somebody may have meant it. */
  static void warn(RealmSettings settings, Progress progress) {
    var differences = settings.differences();
    if (!differences.isEmpty()) {
      progress.say("注意：登录服务的设置与本版本不一致，可用 ./liandong realm --repair 恢复：");
      list(differences, progress);
    }
  }

  private void check(RealmSettings settings) {
    var differences = settings.differences();
    list(differences, progress);
    if (!differences.isEmpty()) {
      throw new EmbeddedException(
          "登录服务有 %d 处设置与本版本不一致，可用 ./liandong realm --repair 恢复。Settings differ: repair them with --repair."
              .formatted(differences.size()));
    }
    progress.say("登录服务的设置与本版本一致。");
  }

  private void repair(RealmSettings settings) {
    var repaired = settings.repair();
    list(repaired, progress);
    progress.say("已恢复 %d 处设置。".formatted(repaired.size()));
  }

  private static void list(List<RealmDifference> differences, Progress progress) {
    differences.forEach(difference -> progress.say("  " + difference.text()));
  }
}
