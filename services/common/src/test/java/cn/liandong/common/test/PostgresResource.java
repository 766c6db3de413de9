package cn.liandong.common.test;

import cn.liandong.embedded.Database;
import cn.liandong.embedded.Ports;
import cn.liandong.embedded.PostgresServer;
import cn.liandong.embedded.Secrets;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL for a test run, and a key pair that signs and verifies its tokens. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    var server = PostgresServer.temporary();
    var database = server.createDatabase("liandong");
    var keys = keys();
    var config = new HashMap<String, String>();
    for (var service : List.of("organization", "identity", "metrics")) {
      var role = server.provideRole(database, "liandong_" + service, Secrets.random());
      config.put("liandong.%s.database.password".formatted(service), role.password());
    }
    config.putAll(common(database, keys));
    return config;
  }

  private static Map<String, String> common(Database database, Keys keys) {
    return Map.ofEntries(
        Map.entry("liandong.database.host", database.host()),
        Map.entry("liandong.database.port", Integer.toString(database.port())),
        Map.entry("liandong.database.name", database.name()),
        Map.entry("liandong.database.user", database.user()),
        Map.entry("liandong.database.password", database.password()),
        Map.entry("liandong.audit.key", "a key for tests only"),
        Map.entry("quarkus.oidc.public-key", keys.verifying()),
        Map.entry(TestTokens.SIGNING_KEY, keys.signing()),
        Map.entry("quarkus.http.test-port", Integer.toString(Ports.free())),
        Map.entry("quarkus.management.test-port", Integer.toString(Ports.free())),
        Map.entry("quarkus.oidc-client.client-enabled", "false"));
  }

  /** The server is shared by the JVM and goes with it. */
  @Override
  public void stop() {}

  private record Keys(String verifying, String signing) {}

  private static Keys keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      var encoder = Base64.getEncoder();
      return new Keys(
          encoder.encodeToString(pair.getPublic().getEncoded()),
          encoder.encodeToString(pair.getPrivate().getEncoded()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
