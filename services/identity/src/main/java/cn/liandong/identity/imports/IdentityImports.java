package cn.liandong.identity.imports;

import cn.liandong.common.audit.Audit;
import cn.liandong.identity.person.PersonalData;
import cn.liandong.identity.person.TeachersTemplate;
import cn.liandong.identity.platformaccount.PlatformAccountsTemplate;
import cn.liandong.imports.job.ImportCalls;
import cn.liandong.imports.job.Imports;
import cn.liandong.imports.sheet.ImportLimits;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.context.ManagedExecutor;

/** The imports of this service's templates; what they say of people is staged sealed. */
@ApplicationScoped
class IdentityImports {

  private final Imports imports;

  IdentityImports(
      @DataSource("identity") javax.sql.DataSource dataSource,
      TeachersTemplate teachers,
      PlatformAccountsTemplate platformAccounts,
      PersonalData data,
      ManagedExecutor executor,
      Clock clock) {
    imports =
        new Imports(
            dataSource,
            List.of(teachers, platformAccounts),
            new Audit(),
            clock,
            executor,
            ImportLimits.DEFAULT,
            data.seal());
  }

  ImportCalls calls() {
    return new ImportCalls(imports);
  }

  @Scheduled(
      every = "60s",
      identity = "identity-imports-resume",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void resume() {
    imports.resume();
  }
}
