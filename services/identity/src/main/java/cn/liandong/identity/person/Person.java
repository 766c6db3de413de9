package cn.liandong.identity.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param phone sealed
 * @param identity sealed
 * @param username empty without a sign-in
 * @param phoneWithheld the person does not agree that it is kept, and likewise the identity number
 */
record Person(
    UUID id,
    String name,
    PersonKind kind,
    String staffNumber,
    @Nullable String phone,
    @Nullable String identity,
    String username,
    long version,
    boolean erased,
    boolean phoneWithheld,
    boolean identityWithheld) {

  static final String COLUMNS =
      """
      p.id, p.name, p.kind, p.staff_number, p.phone, p.identity, p.version,
      p.phone_withheld, p.identity_withheld,
      p.erase_time is not null as erased,
      coalesce((select a.username from account a where a.id = p.account_id), '') as username\
      """;

  static Person read(ResultSet row) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class),
        row.getString("name"),
        PersonKind.valueOf(row.getString("kind")),
        row.getString("staff_number"),
        row.getString("phone"),
        row.getString("identity"),
        row.getString("username"),
        row.getLong("version"),
        row.getBoolean("erased"),
        row.getBoolean("phone_withheld"),
        row.getBoolean("identity_withheld"));
  }
}
