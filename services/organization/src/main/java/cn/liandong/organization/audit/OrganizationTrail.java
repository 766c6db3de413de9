package cn.liandong.organization.audit;

import cn.liandong.common.audit.AuditTrail;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

@Singleton
public final class OrganizationTrail extends AuditTrail {

  OrganizationTrail(@ReactiveDataSource("organization") Pool pool, MeterRegistry meters) {
    super("organization", pool, meters);
  }
}
