package cn.liandong.identity.platformaccount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * @param promised the day by which it is to be done, of a promise only
 */
record PlatformCall(
    CallState state, @Nullable LocalDate promised, String note, String username, Instant time) {

  /** Null for who was never called. */
  static @Nullable PlatformCall read(ResultSet row) throws SQLException {
    var state = row.getString("call_state");
    return state == null
        ? null
        : new PlatformCall(
            CallState.valueOf(state),
            row.getObject("promised_date", LocalDate.class),
            row.getString("note"),
            row.getString("username"),
            row.getObject("call_time", OffsetDateTime.class).toInstant());
  }
}
