package cn.liandong.embedded.launcher;

import cn.liandong.embedded.Progress;
import java.io.IOException;

/**
 * {@code down}: the programs, then Keycloak, then the database. A start that is under way is called
 * off.
 */
record Down(Installation installation, Home home, Progress progress) {

  void run() throws IOException {
    home.requireExists();
    try (var lock = home.lock().takeFromAStart(progress)) {
      var secrets = new PropertiesFile(home.secretsFile());
      new Servers(installation, home, secrets, progress).stop();
    }
    progress.say("已停止。");
  }
}
