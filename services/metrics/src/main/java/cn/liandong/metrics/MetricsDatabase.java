package cn.liandong.metrics;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The schema of this service. Values are sets: they are read and written by SQL, not as entities.
 */
@ApplicationScoped
public class MetricsDatabase {

  private final Jdbi jdbi;
  private final AgroalDataSource dataSource;

  MetricsDatabase(@DataSource("metricsdb") AgroalDataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbi = discreet(Jdbi.create(dataSource));
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(UUID.class, "uuid");
    jdbi.registerArrayType(LocalDate.class, "date");
  }

  /** On the connection of a transaction that somebody else runs. */
  public static Handle on(Connection connection) {
    return discreet(Jdbi.create(connection)).open();
  }

  /** Failures are logged; what people wrote is not. */
  private static Jdbi discreet(Jdbi jdbi) {
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  public <T> T transaction(HandleCallback<T, SQLException> work) {
    try {
      return jdbi.inTransaction(work);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** On a connection of its own, so that it stays when what the caller is doing is rolled back. */
  public <T> T apart(HandleCallback<T, SQLException> work) {
    try (var handle = jdbi.open()) {
      return handle.inTransaction(work);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public AgroalDataSource dataSource() {
    return dataSource;
  }
}
