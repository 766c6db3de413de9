package cn.liandong.identity.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param validTo exclusive; null while open
 */
record Membership(
    UUID id,
    UUID unitId,
    String unitName,
    MembershipKind kind,
    String position,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String endReason) {

  static final String COLUMNS =
      """
      m.id as membership_id, m.unit_id, m.kind as membership_kind, m.position, m.valid_from,
      m.valid_to, m.end_reason, coalesce((
        select u.name from unit_ref u where u.id = m.unit_id
        order by u.valid_from desc limit 1), '') as unit_name\
      """;

  static Membership read(ResultSet row) throws SQLException {
    return new Membership(
        row.getObject("membership_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getString("unit_name"),
        MembershipKind.valueOf(row.getString("membership_kind")),
        row.getString("position"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("end_reason"));
  }

  boolean isOpenHome() {
    return kind == MembershipKind.HOME && validTo == null;
  }
}
