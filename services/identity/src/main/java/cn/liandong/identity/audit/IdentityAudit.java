package cn.liandong.identity.audit;

import cn.liandong.common.audit.ServiceAudit;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Singleton
class IdentityAudit extends ServiceAudit {

  IdentityAudit(
      @DataSource("identity") javax.sql.DataSource dataSource,
      @ConfigProperty(name = "liandong.audit.key") Optional<String> key,
      @ConfigProperty(name = "liandong.audit.anchor-file") Optional<Path> anchor,
      Clock clock) {
    super("identity", dataSource, key, anchor, clock);
  }

  @Scheduled(
      every = "5s",
      identity = "identity-audit-seal",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void seal() throws SQLException {
    sealNew();
  }
}
