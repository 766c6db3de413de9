package cn.liandong.metrics.pack;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.MetricsDatabase;
import cn.liandong.seeds.pack.PackContent;
import cn.liandong.seeds.pack.PackLoader;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/**
 * The version of the pack in force in each period: the one that the deployment came with until a
 * version is activated. A version in force with a mistake stops the start.
 */
@ApplicationScoped
public class Policies {

  private static final String ACTIVATIONS =
      """
      select a.from_date, v.content_sha256, v.content
      from pack_activation_ref a join pack_version_ref v on v.version = a.version
      order by a.revision\
      """;

  private final Policy installed;
  private final MetricsDatabase database;
  private final Clock clock;
  private final Map<String, Policy> compiled = new ConcurrentHashMap<>();
  private volatile List<Activated> activated = List.of();

  Policies(
      @ConfigProperty(name = "liandong.pack") String code, MetricsDatabase database, Clock clock) {
    this.installed = new Policy(PackLoader.load(code));
    this.database = database;
    this.clock = clock;
  }

  private record Activated(LocalDate from, Policy policy) {}

  /** As on the period's last day. */
  public Policy in(Period period) {
    return activated.reversed().stream()
        .filter(one -> !one.from.isAfter(period.lastDay()))
        .map(Activated::policy)
        .findFirst()
        .orElse(installed);
  }

  /** In this month. */
  public Policy current() {
    return in(Period.month(YearMonth.from(LocalDate.now(clock))));
  }

  /** Before anything that asks for the pack; the bean itself is made before the schema is. */
  void load(@Observes @Priority(1) StartupEvent start) {
    refresh();
  }

  /** Takes up what was activated since. */
  public void refresh() {
    activated = read();
  }

  private List<Activated> read() {
    return database.transaction(this::read);
  }

  private List<Activated> read(Handle handle) {
    return handle
        .createQuery(ACTIVATIONS)
        .map((row, context) -> {
          var content = row.getBytes("content");
          var policy =
              compiled.computeIfAbsent(
                  row.getString("content_sha256"),
                  absent -> new Policy(PackLoader.load(PackContent.ofZip(content))));
          return new Activated(row.getObject("from_date", LocalDate.class), policy);
        })
        .list();
  }
}
