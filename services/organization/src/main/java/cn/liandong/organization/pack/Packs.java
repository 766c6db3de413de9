package cn.liandong.organization.pack;

import cn.liandong.organization.OrganizationDatabase;
import cn.liandong.seeds.pack.OrganizationPack;
import cn.liandong.seeds.pack.PackContent;
import cn.liandong.seeds.pack.PackLoader;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/**
 * The registry's section of the pack in force: the one that the deployment came with until a
 * version is activated. A mistake in it stops the start.
 */
@ApplicationScoped
public class Packs {

  private static final String ACTIVATIONS =
      "select version, from_date from pack_activation where code = :code order by revision";

  private final PackContent content;
  private final String code;
  private final OrganizationPack installed;
  private final OrganizationDatabase database;
  private final Clock clock;
  private final Map<Integer, OrganizationPack> loaded = new ConcurrentHashMap<>();
  private volatile List<Activated> activated = List.of();

  Packs(
      @ConfigProperty(name = "liandong.pack") String folder,
      OrganizationDatabase database,
      Clock clock) {
    this.content = PackContent.installed(folder);
    this.code = content.header().code();
    this.installed = PackLoader.organization(content);
    this.database = database;
    this.clock = clock;
  }

  private record Activated(int version, LocalDate from, OrganizationPack pack) {}

  public OrganizationPack current() {
    var today = LocalDate.now(clock);
    return activated.reversed().stream()
        .filter(one -> !one.from.isAfter(today))
        .map(Activated::pack)
        .findFirst()
        .orElse(installed);
  }

  PackContent installedContent() {
    return content;
  }

  String code() {
    return code;
  }

  int installedVersion() {
    return installed.version();
  }

  String rootCode() {
    return installed.root().code();
  }

  /** Before anything that asks for the pack. */
  void load(@Observes @Priority(1) StartupEvent start) {
    refresh();
  }

  /** Another machine may have activated a version. */
  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    activated = database.transaction(this::read);
  }

  private List<Activated> read(Handle handle) {
    return handle
        .createQuery(ACTIVATIONS)
        .bind("code", code)
        .map((row, context) -> {
          var version = row.getInt("version");
          var from = row.getObject("from_date", LocalDate.class);
          return new Activated(version, from, loaded(handle, version));
        })
        .list();
  }

  private OrganizationPack loaded(Handle handle, int version) {
    return loaded.computeIfAbsent(
        version,
        absent -> PackLoader.organization(PackVersionRepository.content(handle, code, version)));
  }
}
