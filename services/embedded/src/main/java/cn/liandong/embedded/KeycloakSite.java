package cn.liandong.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where one Keycloak listens, how browsers reach it and what it stores in.
 *
 * @param publicUrl what browsers see, ending in {@code /auth}
 */
public record KeycloakSite(
    String host, int port, String publicUrl, Database database, String adminPassword) {

  public String localUrl() {
    return "http://127.0.0.1:" + port + "/auth";
  }

  List<String> arguments() {
    var arguments =
        new ArrayList<>(
            List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + host,
                "--http-port=" + port,
                "--hostname=" + publicUrl,
                "--hostname-backchannel-dynamic=true",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=20"));
    if (publicUrl.startsWith("https:")) {
      arguments.add("--proxy-headers=xforwarded");
    }
    return arguments;
  }

  /** Secrets go here: arguments are visible to everyone on the machine. */
  Map<String, String> environment() {
    return Map.of(
        "KC_DB_URL", database.jdbcUrl(),
        "KC_DB_USERNAME", database.user(),
        "KC_DB_PASSWORD", database.password(),
        "KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN,
        "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
  }
}
