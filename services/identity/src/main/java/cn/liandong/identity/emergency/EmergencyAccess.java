package cn.liandong.identity.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param endTime when it was ended, or ends by itself
 * @param own of the caller
 * @param acknowledgeable by the caller, and nobody did so yet
 */
record EmergencyAccess(
    UUID id,
    UUID accountId,
    UUID grantId,
    String username,
    String name,
    UUID unitId,
    String unitName,
    String reason,
    boolean open,
    Instant openTime,
    Instant endTime,
    long calls,
    String acknowledgedBy,
    @Nullable Instant acknowledgeTime,
    String remark,
    boolean own,
    boolean acknowledgeable) {

  static EmergencyAccess read(ResultSet row) throws SQLException {
    return new EmergencyAccess(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getObject("grant_id", UUID.class),
        row.getString("username"),
        row.getString("name"),
        row.getObject("unit_id", UUID.class),
        row.getString("unit_name"),
        row.getString("reason"),
        row.getBoolean("open"),
        row.getObject("open_time", OffsetDateTime.class).toInstant(),
        row.getObject("end_time", OffsetDateTime.class).toInstant(),
        row.getLong("calls"),
        row.getString("acknowledged_by"),
        instant(row.getObject("acknowledge_time", OffsetDateTime.class)),
        row.getString("remark"),
        row.getBoolean("own"),
        row.getBoolean("acknowledgeable"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
