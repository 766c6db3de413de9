package cn.liandong.identity;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** The schema of this service, for features that read and write sets by SQL. */
@ApplicationScoped
public class IdentityDatabase {

  private final Jdbi jdbi;

  IdentityDatabase(@DataSource("identity") javax.sql.DataSource dataSource) {
    this.jdbi = prepared(Jdbi.create(dataSource));
  }

  /** On a connection whose transaction is somebody else's; closing it leaves that open. */
  public static Handle on(Connection connection) {
    return prepared(Jdbi.create(connection)).open();
  }

  public <T> T transaction(HandleCallback<T, SQLException> work) {
    try {
      return jdbi.inTransaction(work);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Jdbi prepared(Jdbi jdbi) {
    // Failures are logged; what people wrote is not.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(UUID.class, "uuid");
    return jdbi;
  }
}
