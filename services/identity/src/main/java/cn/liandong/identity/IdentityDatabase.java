package cn.liandong.identity;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** The schema of this service, for features that read and write sets by SQL. */
@ApplicationScoped
public class IdentityDatabase {

  private final Jdbi jdbi;

  IdentityDatabase(@DataSource("identity") javax.sql.DataSource dataSource) {
    this.jdbi = Jdbi.create(dataSource);
    // Failures are logged; what people wrote is not.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(UUID.class, "uuid");
  }

  public <T> T transaction(HandleCallback<T, SQLException> work) {
    try {
      return jdbi.inTransaction(work);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
