package cn.liandong.metrics.audit;

import cn.liandong.common.audit.ServiceAudit;
import cn.liandong.metrics.MetricsDatabase;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Singleton
class MetricsAudit extends ServiceAudit {

  MetricsAudit(
      MetricsDatabase database,
      @ConfigProperty(name = "liandong.audit.key") Optional<String> key,
      @ConfigProperty(name = "liandong.audit.anchor-file") Optional<Path> anchor,
      Clock clock) {
    super("metrics", database.dataSource(), key, anchor, clock);
  }

  @Scheduled(
      every = "5s",
      identity = "metrics-audit-seal",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void seal() throws SQLException {
    sealNew();
  }
}
