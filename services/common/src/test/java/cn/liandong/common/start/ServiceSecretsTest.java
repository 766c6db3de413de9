package cn.liandong.common.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceSecretsTest {

  private static final String SECRET = "rk3Vd0c7Qw2nLx8ZtB5yHs1Gm9Pe4UaJ";

  private final Map<String, String> config =
      new HashMap<>(
          Map.of(
              "liandong.audit.key", SECRET,
              "quarkus.oidc-client.credentials.secret", SECRET,
              "liandong.metrics.database.password", SECRET,
              "liandong.database.password", SECRET,
              "liandong.database.migrate", "true"));

  @Test
  void aServiceThatWasToldEverythingStarts() {
    assertThatCode(this::start).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "liandong.audit.key, LIANDONG_AUDIT_KEY",
    "quarkus.oidc-client.credentials.secret, LIANDONG_SERVICE_SECRET",
    "liandong.metrics.database.password, LIANDONG_METRICS_DB_PASSWORD",
    "liandong.database.password, LIANDONG_DB_PASSWORD"
  })
  void eachMissingOrWellKnownSecretIsRefusedByName(String key, String variable) {
    for (var value : new String[] {"", "short", "x".repeat(40), "development-only-" + SECRET}) {
      config.put(key, value);
      assertThatThrownBy(this::start).hasMessageContaining(variable + " ");
    }
  }

  @Test
  void whoDoesNotMigrateNeedsNotKnowTheOwnersPassword() {
    config.put("liandong.database.migrate", "false");
    config.remove("liandong.database.password");
    assertThatCode(this::start).doesNotThrowAnyException();
  }

  private void start() {
    var source = new PropertiesConfigSource(config, "test", 100);
    new ServiceSecrets(new SmallRyeConfigBuilder().withSources(source).build()).require("metrics");
  }
}
