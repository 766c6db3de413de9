package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.KeycloakServer;
import cn.liandong.embedded.PostgresServer;
import cn.liandong.embedded.Progress;

/** {@code status}: succeeds when everything is ready. */
record Status(Installation installation, Home home, Progress progress) {

  void run() {
    home.requireExists();
    var settings = new PropertiesFile(home.settingsFile());
    var site = Site.of(settings);
    var ready = tell("数据库", PostgresServer.running(home.postgres()).isPresent());
    ready &=
        tell(
            "Keycloak",
            KeycloakServer.isRunning(home.keycloak())
                && KeycloakServer.isReady(site.keycloakPort()));
    for (var program : Shape.of(settings).programs(installation, site, settings)) {
      ready &= tell(program.name(), program.daemon(home).isRunning() && program.isReady());
    }
    if (!ready) {
      throw new EmbeddedException(
          "联动没有完全就绪，请运行 ./liandong up 启动，或用 ./liandong logs 查看日志。"
              + "Not ready: run ./liandong up, or look at ./liandong logs.");
    }
    progress.say("联动已就绪：" + site.publicUrl());
  }

  private boolean tell(String name, boolean ready) {
    progress.say("%s：%s".formatted(name, ready ? "就绪" : "未就绪"));
    return ready;
  }
}
