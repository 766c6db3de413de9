package cn.liandong.identity.correction;

import cn.liandong.identity.person.PersonField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param current as the person is kept, sealed if a number
 * @param wanted sealed
 * @param note sealed
 * @param own of the caller
 */
record Correction(
    UUID id,
    UUID personId,
    String personName,
    String unitName,
    PersonField field,
    @Nullable String current,
    String wanted,
    @Nullable String note,
    CorrectionState state,
    Instant requestTime,
    @Nullable Instant decideTime,
    String username,
    String answer,
    boolean own) {

  static final String COLUMNS =
      """
      c.id, c.person_id, p.name as person_name, c.field, c.wanted, c.note, c.state, c.request_time,
      c.decide_time, c.username, c.answer, coalesce((
        select u.name from unit_ref u where u.id = h.unit_id
        order by u.valid_from desc limit 1), '') as unit_name,
      case c.field when 'NAME' then p.name when 'STAFF_NUMBER' then p.staff_number
        when 'PHONE' then p.phone when 'IDENTITY_NUMBER' then p.identity
        when 'POSITION' then h.position end as current,
      exists (select 1 from account a where a.id = p.account_id and a.subject = :subject) as own\
      """;

  static Correction read(ResultSet row) throws SQLException {
    return new Correction(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getString("unit_name"),
        PersonField.valueOf(row.getString("field")),
        row.getString("current"),
        row.getString("wanted"),
        row.getString("note"),
        CorrectionState.valueOf(row.getString("state")),
        row.getObject("request_time", OffsetDateTime.class).toInstant(),
        instant(row.getObject("decide_time", OffsetDateTime.class)),
        row.getString("username"),
        row.getString("answer"),
        row.getBoolean("own"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
