package cn.liandong.identity.signin;

import cn.liandong.common.projection.ProjectionWorker;
import cn.liandong.common.projection.ServiceTokens;
import cn.liandong.common.projection.UnitProjection;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.agroal.DataSource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Follows organization's units; ready once they are here and the first people can sign in. */
@Readiness
@ApplicationScoped
class Projections implements HealthCheck {

  private final UnitProjection units;
  private final FirstGrants firstGrants;
  private final boolean enabled;
  private @Nullable ProjectionWorker worker;

  Projections(
      @DataSource("identity") javax.sql.DataSource dataSource,
      @GrpcClient("organization") UnitService units,
      ServiceTokens tokens,
      FirstGrants firstGrants,
      @ConfigProperty(name = "liandong.projections.enabled", defaultValue = "true")
          boolean enabled) {
    this.units = new UnitProjection(dataSource, units, tokens);
    this.firstGrants = firstGrants;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      worker = new ProjectionWorker("identity-units", units::catchUp);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (worker != null) {
      worker.close();
    }
  }

  @Override
  public HealthCheckResponse call() {
    var current = !enabled || units.isCurrent();
    return HealthCheckResponse.named("identity")
        .withData("units", current)
        .status(current && firstGrantsLinked())
        .build();
  }

  private boolean firstGrantsLinked() {
    try {
      return firstGrants.linked();
    } catch (SQLException e) {
      return false;
    }
  }
}
