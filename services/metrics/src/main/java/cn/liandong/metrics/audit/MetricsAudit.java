package cn.liandong.metrics.audit;

import cn.liandong.common.audit.AuditChain;
import cn.liandong.common.audit.AuditLog;
import cn.liandong.metrics.MetricsDatabase;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals the entries of this service and reads them. */
@ApplicationScoped
class MetricsAudit {

  private static final String SERVICE = "metrics";
  private static final String DEVELOPMENT_KEY = "development";

  private final AuditChain chain;
  private final AuditLog log;
  private final boolean keyMissing;

  MetricsAudit(
      MetricsDatabase database,
      @ConfigProperty(name = "liandong.audit.key") Optional<String> key,
      @ConfigProperty(name = "liandong.audit.anchor-file") Optional<Path> anchor,
      Clock clock) {
    keyMissing = key.isEmpty();
    chain =
        new AuditChain(
            database.dataSource(), SERVICE, key.orElse(DEVELOPMENT_KEY), anchor.orElse(null));
    log = new AuditLog(database.dataSource(), chain, SERVICE, clock);
  }

  void refuseMissingKey(@Observes StartupEvent start) {
    if (keyMissing && LaunchMode.current() == LaunchMode.NORMAL) {
      throw new IllegalStateException("缺少审计密钥：请设置环境变量 LIANDONG_AUDIT_KEY 后重新启动。");
    }
  }

  AuditLog log() {
    return log;
  }

  @Scheduled(
      every = "5s",
      identity = "metrics-audit-seal",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void seal() throws SQLException {
    chain.sealNew();
  }
}
