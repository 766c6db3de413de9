package cn.liandong.metrics;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The schema of this service. Values are sets: they are read and written by SQL, not as entities.
 */
@ApplicationScoped
public class MetricsDatabase {

  private static final ScopedValue<List<HandleConsumer<SQLException>>> LATER =
      ScopedValue.newInstance();

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
    var later = new ArrayList<HandleConsumer<SQLException>>();
    try {
      return ScopedValue.where(LATER, later).call(() -> jdbi.inTransaction(work));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      later.forEach(this::apart);
    }
  }

  /**
   * In a transaction of its own, so that it stays when what the caller is doing is rolled back;
   * once that is over, since whoever waits for a second connection while holding one starves the
   * pool.
   */
  public void apart(HandleConsumer<SQLException> work) {
    if (LATER.isBound()) {
      LATER.get().add(work);
      return;
    }
    try {
      jdbi.useTransaction(work);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public AgroalDataSource dataSource() {
    return dataSource;
  }
}
