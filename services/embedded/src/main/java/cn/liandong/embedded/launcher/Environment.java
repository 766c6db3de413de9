package cn.liandong.embedded.launcher;

import cn.liandong.embedded.Database;
import cn.liandong.embedded.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The contract between launcher and programs: environment variables, nothing else. */
record Environment(Map<String, String> variables) {
  private static final String FIRST_GRANTS =
      "county:COUNTY_ADMINISTRATOR,leader:COUNTY_LEADER,sysadmin:SYSTEM_ADMINISTRATOR,"
          + "secadmin:SECURITY_ADMINISTRATOR,auditor:AUDIT_ADMINISTRATOR";

  /** The accounts that {@link Account} makes of the three administrators. */
  private static final String SEPARATED = "sysadmin,secadmin,auditor";

  static Environment of(
      Home home, Site site, Content content, Database database, PropertiesFile secrets) {
    var variables = new TreeMap<String, String>();
    variables.put("LIANDONG_DB_HOST", database.host());
    variables.put("LIANDONG_DB_PORT", Integer.toString(database.port()));
    variables.put("LIANDONG_DB_NAME", database.name());
    variables.put("LIANDONG_DB_USER", database.user());
    variables.put("LIANDONG_DB_PASSWORD", database.password());
    for (var service : Shape.SERVICES) {
      var name = "LIANDONG_%s_DB_PASSWORD".formatted(service.toUpperCase(Locale.ROOT));
      variables.put(name, servicePassword(service, secrets));
    }
    variables.put("LIANDONG_PUBLIC_URL", site.publicUrl());
    variables.put("LIANDONG_HTTPS", Boolean.toString(site.isBehindHttps()));
    variables.put("LIANDONG_OIDC_URL", site.localKeycloakUrl() + "/realms/liandong");
    variables.put("LIANDONG_KEYCLOAK_URL", site.localKeycloakUrl());
    variables.put("LIANDONG_GATEWAY_SECRET", secret("gateway.secret", secrets));
    variables.put("LIANDONG_SERVICE_SECRET", secret("service.secret", secrets));
    variables.put("LIANDONG_AUDIT_KEY", secret("audit.key", secrets));
    variables.put("LIANDONG_DATA_KEYS", dataKeys(secrets));
    variables.put("LIANDONG_COOKIE_SECRET", secret("cookie.secret", secrets));
    variables.put("LIANDONG_ANCHOR_FILE", home.anchorFile().toString());
    variables.put("LIANDONG_PACK", content.pack());
    variables.put("LIANDONG_FIRST_GRANTS", FIRST_GRANTS);
    variables.put("LIANDONG_SECOND_FACTOR_EXEMPT", site.isLocal() ? SEPARATED : "");
    return new Environment(variables);
  }

  /** Where each service of the distributed shape answers. */
  Environment withPorts(List<Program> programs) {
    var more = new TreeMap<>(variables);
    for (var program : programs) {
      var name = "LIANDONG_%s_PORT".formatted(program.name().toUpperCase(Locale.ROOT));
      more.put(name, Integer.toString(program.port()));
    }
    return new Environment(more);
  }

  Map<String, String> with(Map<String, String> own) {
    var all = new TreeMap<>(variables);
    all.putAll(own);
    return all;
  }

  static String servicePassword(String service, PropertiesFile secrets) {
    return secret("database." + service + ".password", secrets);
  }

  /** The current key first; the file is where another is put before it. */
  static String dataKeys(PropertiesFile secrets) {
    return secrets.getOrMake("data.keys", () -> "first:" + Secrets.random());
  }

  static String secret(String name, PropertiesFile secrets) {
    return secrets.getOrMake(name, Secrets::random);
  }
}
