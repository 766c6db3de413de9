package cn.liandong.embedded.launcher;

import cn.liandong.embedded.Progress;
import java.io.IOException;
import java.util.Map;

/**
 * {@code servers}: PostgreSQL and Keycloak in the background, and on standard output the
 * environment that a program run by hand (Quarkus dev mode) needs, for {@code eval} in a shell.
 */
record ServersOnly(Installation installation, Home home, Options options, Progress out) {

  void run() throws IOException {
    home.create();
    try (var start = home.lock().takeForAStart()) {
      start
          .run(this::start)
          .forEach((name, value) -> out.say("export %s='%s'".formatted(name, value)));
    }
  }

  private Map<String, String> start() {
    home.requireSpace();
    var settings = new PropertiesFile(home.settingsFile());
    var secrets = new PropertiesFile(home.secretsFile());
    var site = Site.of(options, settings);
    var content = Content.of(options, settings);
    var servers = new Servers(installation, home, secrets, System.err::println);
    servers.stop();
    var database = servers.start(site);
    return Environment.of(home, site, content, database, secrets)
        .with(Map.of("QUARKUS_HTTP_PORT", Integer.toString(site.port())));
  }
}
