package cn.liandong.metrics.warning;

import cn.liandong.metrics.MetricsDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** How long the oldest fact has been waiting for a consumer; asked when metrics are scraped. */
@Singleton
class OutboxAge {

  private static final String OLDEST =
      "select coalesce(extract(epoch from now() - min(create_time)), 0) from outbox";

  private final MetricsDatabase database;

  OutboxAge(MetricsDatabase database) {
    this.database = database;
  }

  void start(@Observes StartupEvent event, MeterRegistry meters) {
    meters.gauge("liandong.outbox.oldest.seconds", this, OutboxAge::seconds);
  }

  private double seconds() {
    return database.transaction(handle -> handle.createQuery(OLDEST).mapTo(Double.class).one());
  }
}
