package cn.liandong.embedded.launcher;

import cn.liandong.embedded.Database;
import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.PostgresServer;
import cn.liandong.embedded.Progress;
import java.util.ArrayList;
import java.util.List;

/** {@code audit}: verifies or prunes the audit of every service as the owner of the tables. */
record Audit(Installation installation, Home home, Options options, Progress progress) {
  private static final String DAYS = "210";

  void run() {
    home.requireExists();
    var arguments = new ArrayList<>(List.of(options.required()));
    if (options.required().equals("prune")) {
      arguments.add(options.text("days").orElse(DAYS));
    }
    new LibraryProgram(installation, progress)
        .run(
            "cn.liandong.common.audit.AuditCommand",
            arguments,
            environment().variables(),
            "审计记录不完整，或没有核对成，原因见上。请立即报告安全管理员，并保留现场。");
  }

  private Environment environment() {
    var secrets = new PropertiesFile(home.secretsFile());
    var settings = new PropertiesFile(home.settingsFile());
    return Environment.of(
        home, Site.of(settings), Content.of(settings), database(secrets), secrets);
  }

  private Database database(PropertiesFile secrets) {
    return PostgresServer.running(home.postgres())
        .orElseThrow(() -> new EmbeddedException("数据库没有运行，请先运行 ./liandong up。"))
        .createDatabase("liandong", "liandong", Environment.secret("database.password", secrets));
  }
}
