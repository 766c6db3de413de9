package cn.liandong.organization;

import cn.liandong.common.projection.GrantProjection;
import cn.liandong.common.projection.ProjectionWorker;
import cn.liandong.common.projection.ServiceTokens;
import cn.liandong.proto.identity.v1.AccountService;
import io.quarkus.agroal.DataSource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Follows identity's grants; the service is ready once they are here. */
@Readiness
@ApplicationScoped
class Projections implements HealthCheck {

  private final GrantProjection grants;
  private final boolean enabled;
  private @Nullable ProjectionWorker worker;

  Projections(
      @DataSource("organization") javax.sql.DataSource dataSource,
      @GrpcClient("identity") AccountService accounts,
      ServiceTokens tokens,
      @ConfigProperty(name = "liandong.projections.enabled", defaultValue = "true")
          boolean enabled) {
    grants = new GrantProjection(dataSource, accounts, tokens);
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      worker = new ProjectionWorker("organization-grants", grants::catchUp);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (worker != null) {
      worker.close();
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("organization").status(!enabled || grants.isCurrent()).build();
  }
}
