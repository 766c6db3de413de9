package cn.liandong.common.start;

import cn.liandong.common.audit.ServiceAudit;
import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Every service of this process is told its secrets and cannot rewrite its audit, or none starts.
 */
@Singleton
class StartCheck {

  static void check(@Observes StartupEvent start, @All List<ServiceAudit> services, Config config)
      throws SQLException {
    for (var service : services) {
      if (LaunchMode.current() == LaunchMode.NORMAL) {
        new ServiceSecrets(config).require(service.service());
      }
      service.requireAppendOnly();
    }
  }
}
