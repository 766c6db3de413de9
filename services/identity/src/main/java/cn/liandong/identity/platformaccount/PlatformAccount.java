package cn.liandong.identity.platformaccount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone of a unit and what the lists say.
 *
 * @param phone sealed
 * @param seat null for who holds none
 * @param cutoff of the newest list that names the person, null while none does
 */
record PlatformAccount(
    UUID personId,
    String name,
    String sortKey,
    String staffNumber,
    @Nullable String phone,
    UUID membershipId,
    UUID unitId,
    String unitName,
    PlatformState state,
    @Nullable SeatState seat,
    @Nullable LocalDate cutoff,
    String source,
    @Nullable PlatformCall call) {

  static PlatformAccount read(ResultSet row) throws SQLException {
    return new PlatformAccount(
        row.getObject("person_id", UUID.class),
        row.getString("name"),
        row.getString("sort_key"),
        row.getString("staff_number"),
        row.getString("phone"),
        row.getObject("membership_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getString("unit_name"),
        PlatformState.valueOf(row.getString("state")),
        SeatState.of((Boolean) row.getObject("seat_activated")),
        row.getObject("cutoff_date", LocalDate.class),
        row.getString("source"),
        PlatformCall.read(row));
  }
}
