package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In one JVM every jar's configuration is merged, so each may hold only keys of its own. */
class ConfigOwnershipTest {

  private static final List<String> CLIENTS =
      List.of(
          "quarkus.grpc.clients.organization.",
          "quarkus.grpc.clients.identity.",
          "quarkus.grpc.clients.metrics.");

  private static final Map<String, List<String>> OWNED =
      Map.of(
          "organization", own("organization"),
          "identity", own("identity", "quarkus.keycloak.admin-client.", "liandong.first-grants"),
          "metrics", own("metricsdb", "liandong.metrics."),
          "gateway", List.of("gateway.", "quarkus.oidc.", "quarkus.smallrye-openapi."),
          "standalone", List.of("quarkus.application.name"));

  private static List<String> own(String dataSource, String... more) {
    return Stream.concat(
            Stream.of(
                    "liandong.", "quarkus.datasource.", "quarkus.hibernate-orm.", "quarkus.flyway.")
                .map(prefix -> prefix + dataSource + "."),
            Stream.of(more))
        .toList();
  }

  @Test
  void everyServiceSetsOnlyItsOwnKeys() throws IOException {
    var files =
        Collections.list(getClass().getClassLoader().getResources("application.properties"));

    assertThat(files).hasSizeGreaterThanOrEqualTo(OWNED.size());
    for (var file : files) {
      var module = module(file);
      assertThat(OWNED).as("module of %s", file).containsKey(module);
      for (var key : keys(file)) {
        assertThat(allowed(module, key)).as("%s in %s", key, module).isTrue();
      }
    }
  }

  private static boolean allowed(String module, String key) {
    var plain = key.replaceFirst("^%[a-z]+\\.", "").replace("\"", "");
    return OWNED.get(module).stream().anyMatch(plain::startsWith)
        || CLIENTS.stream().anyMatch(plain::startsWith);
  }

  private static String module(URL file) {
    var path = file.getPath();
    return OWNED.keySet().stream()
        .filter(name -> path.contains("liandong-" + name) || path.contains("/" + name + "/target/"))
        .findFirst()
        .orElse(path);
  }

  private static Iterable<String> keys(URL file) throws IOException {
    var properties = new Properties();
    try (var stream = file.openStream()) {
      properties.load(stream);
    }
    return properties.stringPropertyNames();
  }
}
