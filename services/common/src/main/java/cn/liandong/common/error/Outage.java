package cn.liandong.common.error;

import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database is away or busy: the same work may succeed later. */
public final class Outage {

  /** SQLSTATE classes: connection, conflict, resources, stopped by an operator, system. */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

  private Outage() {}

  public static boolean caused(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(Outage::isOne);
  }

  private static boolean isOne(Throwable failure) {
    return switch (failure) {
      case SQLException refused -> passes(refused.getSQLState());
      case DatabaseException refused -> passes(refused.getSqlState());
      case ClosedConnectionException closed -> true;
      case ConnectException unreachable -> true;
      default -> false;
    };
  }

  /** A pool that hands out no connection in time names no state. */
  private static boolean passes(@Nullable String state) {
    return state == null || PASSING.contains(state.substring(0, 2));
  }
}
