package cn.liandong.common.health;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Group {@code datastore}: every database of this process answers. */
@HealthGroup("datastore")
@ApplicationScoped
class DatastoreCheck implements HealthCheck {

  private static final int PATIENCE_SECONDS = 3;

  private final InjectableInstance<AgroalDataSource> dataSources;

  DatastoreCheck(@Any InjectableInstance<AgroalDataSource> dataSources) {
    this.dataSources = dataSources;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("datastore")
        .status(dataSources.listActive().stream().allMatch(DatastoreCheck::answers))
        .build();
  }

  private static boolean answers(AgroalDataSource dataSource) {
    try (var connection = dataSource.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
