package cn.liandong.organization.unit;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what may have changed the registry in this JVM: all its writers use the JDBC pool. */
@Singleton
@DataSource("organization")
class LocalWrites implements AgroalPoolInterceptor {

  private final AtomicLong count = new AtomicLong();

  @Override
  public void onConnectionReturn(Connection connection) {
    count.incrementAndGet();
  }

  long count() {
    return count.get();
  }
}
