package cn.liandong.identity.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A person in a unit on a day.
 *
 * @param absence why the person does not count on that day, null for who does
 */
record Member(Person person, Membership membership, @Nullable AbsenceKind absence, String sortKey) {

  static Member read(ResultSet row) throws SQLException {
    var absence = row.getString("absence");
    return new Member(
        Person.read(row),
        Membership.read(row),
        absence == null ? null : AbsenceKind.valueOf(absence),
        row.getString("sort_key"));
  }
}
