package cn.liandong.metrics.imports;

import cn.liandong.common.audit.Audit;
import cn.liandong.imports.job.ImportCalls;
import cn.liandong.imports.job.Imports;
import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.metrics.MetricsDatabase;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.metrics.warning.Warnings;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.context.ManagedExecutor;

/** The import framework with the pack's templates. */
@ApplicationScoped
class ReportImports {

  private final Imports imports;

  ReportImports(
      MetricsDatabase database,
      Policies policies,
      Warnings warnings,
      Clock clock,
      ManagedExecutor executor) {
    this.imports =
        new Imports(
            database.dataSource(),
            templates(policies, warnings, clock),
            new Audit(),
            clock,
            (Executor) executor,
            ImportLimits.DEFAULT);
  }

  private static List<ImportTemplate> templates(Policies policies, Warnings warnings, Clock clock) {
    return policies.current().rules().templates().stream()
        .<ImportTemplate>map(template ->
            new ReportTemplate(
                TemplateInForce.of(policies, template), new WarningRefresh(warnings), clock))
        .toList();
  }

  ImportCalls calls() {
    return new ImportCalls(imports);
  }

  @Scheduled(every = "1m", delayed = "1s")
  void resume() {
    imports.resume();
  }
}
