package cn.liandong.identity.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** How many belong to a unit on a day, and how many of them do not count. */
record UnitPeople(
    UUID unitId, String unitName, int people, int teachers, int exemptPeople, int exemptTeachers) {

  static UnitPeople read(ResultSet row) throws SQLException {
    return new UnitPeople(
        row.getObject("unit_id", UUID.class),
        row.getString("unit_name"),
        row.getInt("people"),
        row.getInt("teachers"),
        row.getInt("exempt_people"),
        row.getInt("exempt_teachers"));
  }
}
