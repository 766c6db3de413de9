package cn.liandong.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.liandong.common.test.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MetricsDatabaseTest {

  private static final String PHONE = "13987654321";
  private static final String INSERT = "insert into contact values (?)";

  @Inject MetricsDatabase database;

  @Test
  void aFailedStatementIsLoggedWithoutItsValues() {
    var failure =
        catchThrowable(() ->
            database.transaction(handle -> {
              handle.execute("create temporary table contact (phone text primary key)");
              handle.execute(INSERT, PHONE);
              return handle.execute(INSERT, PHONE);
            }));
    var logged = new StringWriter();
    failure.printStackTrace(new PrintWriter(logged));
    assertThat(logged.toString()).contains("duplicate key").doesNotContain(PHONE);
  }
}
