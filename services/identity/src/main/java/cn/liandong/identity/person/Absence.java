package cn.liandong.identity.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * @param validTo exclusive
 */
record Absence(UUID id, AbsenceKind kind, LocalDate validFrom, LocalDate validTo, String reason) {

  static Absence read(ResultSet row) throws SQLException {
    return new Absence(
        row.getObject("id", UUID.class),
        AbsenceKind.valueOf(row.getString("kind")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("reason"));
  }
}
