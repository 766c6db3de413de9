package cn.liandong.metrics;

import cn.liandong.common.projection.GrantProjection;
import cn.liandong.common.projection.PackProjection;
import cn.liandong.common.projection.ProjectionWorker;
import cn.liandong.common.projection.ServiceTokens;
import cn.liandong.common.projection.UnitProjection;
import cn.liandong.metrics.pack.PackReports;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.organization.v1.PackVersionService;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Follows units and grants; the service is ready once both are here. */
@Readiness
@ApplicationScoped
class Projections implements HealthCheck {

  private final UnitProjection units;
  private final GrantProjection grants;
  private final PackProjection packs;
  private final Policies policies;
  private final PackReports reports;
  private final boolean enabled;
  private List<ProjectionWorker> workers = List.of();

  Projections(
      MetricsDatabase database,
      @GrpcClient("organization") UnitService organization,
      @GrpcClient("identity") AccountService identity,
      @GrpcClient("organization") PackVersionService versions,
      Policies policies,
      PackReports reports,
      ServiceTokens tokens,
      @ConfigProperty(name = "liandong.projections.enabled", defaultValue = "true")
          boolean enabled) {
    units = new UnitProjection(database.dataSource(), organization, tokens);
    grants = new GrantProjection(database.dataSource(), identity, tokens);
    packs = new PackProjection(database.dataSource(), versions, tokens);
    this.policies = policies;
    this.reports = reports;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      workers =
          List.of(
              new ProjectionWorker("metrics-units", units::catchUp),
              new ProjectionWorker("metrics-grants", grants::catchUp),
              new ProjectionWorker("metrics-packs", this::catchUpWithPacks));
    }
  }

  private void catchUpWithPacks() throws SQLException {
    packs.catchUp();
    policies.refresh();
    reports.send();
  }

  void stop(@Observes ShutdownEvent event) {
    workers.forEach(ProjectionWorker::close);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("metrics")
        .status(!enabled || units.isCurrent() && grants.isCurrent() && packs.isCurrent())
        .withData("units", units.isCurrent())
        .withData("grants", grants.isCurrent())
        .withData("packs", packs.isCurrent())
        .build();
  }
}
