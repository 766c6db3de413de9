package cn.liandong.identity.audit;

import cn.liandong.common.audit.AuditTrail;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

@Singleton
public final class IdentityTrail extends AuditTrail {

  IdentityTrail(@ReactiveDataSource("identity") Pool pool, MeterRegistry meters) {
    super("identity", pool, meters);
  }
}
