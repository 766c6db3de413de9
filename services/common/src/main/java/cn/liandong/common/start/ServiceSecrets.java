package cn.liandong.common.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** What a service with a database must be told before it starts. */
public final class ServiceSecrets {

  private final Config config;

  public ServiceSecrets(Config config) {
    this.config = config;
  }

  public void require(String service) {
    of(service).forEach(Secret::require);
  }

  private List<Secret> of(String service) {
    var variable = "LIANDONG_%s_DB_PASSWORD".formatted(service.toUpperCase(Locale.ROOT));
    var secrets = new ArrayList<Secret>();
    secrets.add(secret("LIANDONG_AUDIT_KEY", "liandong.audit.key"));
    secrets.add(secret("LIANDONG_SERVICE_SECRET", "quarkus.oidc-client.credentials.secret"));
    secrets.add(secret(variable, "liandong.%s.database.password".formatted(service)));
    if (config.getValue("liandong.database.migrate", Boolean.class)) {
      secrets.add(secret("LIANDONG_DB_PASSWORD", "liandong.database.password"));
    }
    return secrets;
  }

  private Secret secret(String variable, String key) {
    return new Secret(variable, config.getOptionalValue(key, String.class));
  }
}
