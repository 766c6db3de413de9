package cn.liandong.common.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * For operators, outside of any service and as the owner of the tables: {@code verify} the audit of
 * every service, or {@code prune DAYS} what is older and verifies. Told by environment variables.
 */
public final class AuditCommand {

  private static final String SERVICES =
      "select schemaname from pg_tables where tablename = 'audit_checkpoint' order by schemaname";

  private final Map<String, String> environment;
  private final PrintStream out;

  AuditCommand(Map<String, String> environment, PrintStream out) {
    this.environment = environment;
    this.out = out;
  }

  public static void main(String[] words) throws SQLException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new AuditCommand(System.getenv(), out).run(List.of(words)));
  }

  /** The exit code: 0 whole, 1 broken, 2 not understood. */
  int run(List<String> words) throws SQLException {
    var prunes = words.size() == 2 && words.getFirst().equals("prune");
    if (!prunes && !words.equals(List.of("verify"))) {
      out.println("用法：verify，或 prune 天数。");
      return 2;
    }
    if (prunes && !isLongEnough(words.get(1))) {
      out.printf("审计记录至少保存 %d 天，请用 --days 给出更长的天数。%n", AuditRetention.LEAST.toDays());
      return 2;
    }
    var whole = true;
    for (var service : services()) {
      whole &= verify(service);
      if (whole && prunes) {
        var kept = Duration.ofDays(Long.parseLong(words.get(1)));
        var gone = new AuditRetention(source(service), seal(), Clock.systemUTC()).prune(kept);
        out.printf("%s：清理 %d 条%n", service, gone);
        whole = verify(service);
      }
    }
    return whole ? 0 : 1;
  }

  private static boolean isLongEnough(String days) {
    return days.matches("\\d{1,5}")
        && Duration.ofDays(Long.parseLong(days)).compareTo(AuditRetention.LEAST) >= 0;
  }

  private boolean verify(String service) throws SQLException {
    var file = Optional.ofNullable(environment.get("LIANDONG_ANCHOR_FILE")).map(Path::of);
    var anchor = new AuditAnchor(service, file.orElse(null));
    var found = new AuditVerifier(source(service), seal(), anchor).verify();
    out.printf("%s：%s%n", service, found.finding());
    return found.intact();
  }

  private List<String> services() throws SQLException {
    try (var connection = source("public").getConnection();
        var rows = connection.createStatement().executeQuery(SERVICES)) {
      var services = new ArrayList<String>();
      while (rows.next()) {
        services.add(rows.getString(1));
      }
      return services;
    }
  }

  private AuditSeal seal() {
    return new AuditSeal(value("LIANDONG_AUDIT_KEY"));
  }

  private DataSource source(String schema) {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {value("LIANDONG_DB_HOST")});
    source.setPortNumbers(new int[] {Integer.parseInt(value("LIANDONG_DB_PORT"))});
    source.setDatabaseName(value("LIANDONG_DB_NAME"));
    source.setUser(value("LIANDONG_DB_USER"));
    source.setPassword(value("LIANDONG_DB_PASSWORD"));
    source.setCurrentSchema(schema);
    return source;
  }

  private String value(String name) {
    return Optional.ofNullable(environment.get(name))
        .orElseThrow(() -> new IllegalStateException("缺少环境变量 " + name + "。"));
  }
}
