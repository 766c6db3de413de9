package cn.liandong.identity.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

record PersonEvent(Instant time, String username, String action, String detail) {

  static PersonEvent read(ResultSet row) throws SQLException {
    return new PersonEvent(
        row.getObject("event_time", OffsetDateTime.class).toInstant(),
        row.getString("username"),
        row.getString("action"),
        row.getString("detail"));
  }
}
