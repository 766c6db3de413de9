package cn.liandong.organization.imports;

import cn.liandong.common.audit.Audit;
import cn.liandong.imports.job.ImportCalls;
import cn.liandong.imports.job.Imports;
import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.organization.body.BodiesTemplate;
import cn.liandong.organization.division.DivisionsTemplate;
import cn.liandong.organization.oneroster.OrgsTemplate;
import cn.liandong.organization.pairing.PairingsTemplate;
import cn.liandong.organization.schoolclass.ClassTemplates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
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
      ClassTemplates classes,
      DesignationsTemplate designations,
      FacilitiesTemplate facilities,
      OrgsTemplate orgs,
      BodiesTemplate bodies,
      PairingsTemplate pairings,
      ManagedExecutor executor,
      MeterRegistry meters,
      Clock clock) {
    var templates = new ArrayList<>(classes.all());
    templates.addAll(
        List.of(units, returns, divisions, designations, facilities, orgs, bodies, pairings));
    imports =
        new Imports(dataSource, templates, new Audit(), clock, executor, ImportLimits.DEFAULT);
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
