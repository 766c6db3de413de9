package cn.liandong.identity.deletion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param note sealed
 * @param startedBy the administrator; empty when the person asked
 * @param own of the caller
 */
record Deletion(
    UUID id,
    UUID personId,
    String personName,
    String unitName,
    @Nullable String note,
    String startedBy,
    DeletionState state,
    Instant requestTime,
    @Nullable Instant decideTime,
    String username,
    String answer,
    boolean own) {

  static final String COLUMNS =
      """
      d.id, d.person_id, p.name as person_name, d.note, d.started_by, d.state, d.request_time,
      d.decide_time, d.username, d.answer, coalesce((
        select u.name from membership m join unit_ref u on u.id = m.unit_id
        where m.person_id = p.id and m.kind = 'HOME'
        order by m.valid_to desc nulls first, m.valid_from desc, u.valid_from desc limit 1), '')
        as unit_name,
      exists (select 1 from account a where a.id = p.account_id and a.subject = :subject) as own\
      """;

  static Deletion read(ResultSet row) throws SQLException {
    return new Deletion(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getString("unit_name"),
        row.getString("note"),
        row.getString("started_by"),
        DeletionState.valueOf(row.getString("state")),
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
