package cn.liandong.embedded.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the console and Keycloak listen and how browsers reach them.
 *
 * @param url given by the operator when others than this machine are to reach it
 */
record Site(int port, Optional<String> url) {
  private static final int DEFAULT_PORT = 8080;

  /** What was asked for now, else the last time, else the default; remembered. */
  static Site of(Options options, PropertiesFile settings) {
    options.port().ifPresent(port -> settings.set("port", Integer.toString(port)));
    options.url().ifPresent(url -> settings.set("url", url));
    return of(settings);
  }

  static Site of(PropertiesFile settings) {
    var port = settings.get("port").map(Integer::valueOf).orElse(DEFAULT_PORT);
    return new Site(port, settings.get("url"));
  }

  int keycloakPort() {
    return port + 1;
  }

  String bindHost() {
    return url.isPresent() ? "0.0.0.0" : "127.0.0.1";
  }

  String publicUrl() {
    return url.orElse("http://127.0.0.1:" + port);
  }

  /**
   * Behind https a reverse proxy sends {@code /auth} to Keycloak; without one Keycloak has a port
   * of its own.
   */
  String keycloakUrl() {
    var plain = publicUrl();
    if (isBehindHttps()) {
      return plain + "/auth";
    }
    return plain.replaceFirst(":\\d+$", "") + ":" + keycloakPort() + "/auth";
  }

  boolean isBehindHttps() {
    return publicUrl().startsWith("https:");
  }

  /** Where programs on this machine reach Keycloak. */
  String localKeycloakUrl() {
    return "http://127.0.0.1:%d/auth".formatted(keycloakPort());
  }

  String tokenUrl() {
    return localKeycloakUrl() + "/realms/liandong/protocol/openid-connect/token";
  }

  /** Nobody but this machine is served: tokens for scripts may be had. */
  boolean isLocal() {
    return url.isEmpty();
  }

  /** What browsers may be sent back to after signing in. */
  List<String> consoleUrls() {
    var urls = new ArrayList<>(List.of("http://127.0.0.1:" + port, "http://localhost:" + port));
    url.ifPresent(urls::add);
    return urls;
  }
}
