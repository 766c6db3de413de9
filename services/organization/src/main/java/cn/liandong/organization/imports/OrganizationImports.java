package cn.liandong.organization.imports;

import cn.liandong.common.audit.Audit;
import cn.liandong.imports.job.ImportCalls;
import cn.liandong.imports.job.Imports;
import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.organization.division.DivisionsTemplate;
import cn.liandong.organization.schoolclass.ClassesTemplate;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.context.ManagedExecutor;

/** The imports of this service's templates. */
@ApplicationScoped
class OrganizationImports {

  private final Imports imports;
  private final ImportCalls calls;
  private final MeterRegistry meters;

  OrganizationImports(
      @DataSource("organization") javax.sql.DataSource dataSource,
      UnitsTemplate units,
      ReturnsTemplate returns,
      DivisionsTemplate divisions,
      ClassesTemplate classes,
      DesignationsTemplate designations,
      FacilitiesTemplate facilities,
      ManagedExecutor executor,
      MeterRegistry meters,
      Clock clock) {
    imports =
        new Imports(
            dataSource,
            List.of(units, returns, divisions, classes, designations, facilities),
            new Audit(),
            clock,
            executor,
            ImportLimits.DEFAULT);
    calls = new ImportCalls(imports);
    this.meters = meters;
  }

  ImportCalls calls() {
    return calls;
  }

  void count(String act) {
    meters.counter("organization.imports", "act", act).increment();
  }

  @Scheduled(
      every = "60s",
      identity = "organization-imports-resume",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void resume() {
    imports.resume();
  }
}
