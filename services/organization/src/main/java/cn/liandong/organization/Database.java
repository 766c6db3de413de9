package cn.liandong.organization;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.error.Failure;
import io.agroal.api.AgroalDataSource;
import io.grpc.Status;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Blocking work on sets, one transaction a call. A refusal is kept in the audit all the same. */
@ApplicationScoped
public class Database {

  private static final Set<Status.Code> REFUSALS =
      Set.of(Status.Code.NOT_FOUND, Status.Code.PERMISSION_DENIED);

  private final AgroalDataSource dataSource;
  private final Audit audit = new Audit();

  Database(@DataSource("organization") AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  public interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Reads; what was done is not written down. */
  public <T> T read(Act act, Work<T> work) {
    try {
      return transaction(work);
    } catch (Failure refusal) {
      if (REFUSALS.contains(refusal.reason().code())) {
        transaction(connection -> record(connection, act, refusal.reason().name()));
      }
      throw refusal;
    }
  }

  /** Writes, and writes down that it was done. */
  public <T> T write(Act act, Work<T> work) {
    return read(
        act,
        connection -> {
          var result = work.run(connection);
          audit.done(connection, act.caller(), act.action(), act.objectType(), act.objectId());
          return result;
        });
  }

  private boolean record(Connection connection, Act act, String reason) throws SQLException {
    audit.record(
        connection,
        act.caller(),
        act.action(),
        act.objectType(),
        act.objectId(),
        Audit.REFUSED,
        reason);
    return true;
  }

  private <T> T transaction(Work<T> work) {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var result = work.run(connection);
        connection.commit();
        return result;
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static int update(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    }
  }

  public static <T> List<T> list(
      Connection connection, String sql, Reader<T> reader, @Nullable Object... arguments)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<T>();
        while (rows.next()) {
          all.add(reader.read(rows));
        }
        return all;
      }
    }
  }

  public static <T> Optional<T> find(
      Connection connection, String sql, Reader<T> reader, @Nullable Object... arguments)
      throws SQLException {
    return list(connection, sql, reader, arguments).stream().findFirst();
  }

  private static void bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (var i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case String[] texts ->
            statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
        case UUID[] ids ->
            statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
        case null, default -> statement.setObject(i + 1, arguments[i]);
      }
    }
  }
}
