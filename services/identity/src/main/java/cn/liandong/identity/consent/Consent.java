package cn.liandong.identity.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param recorder empty when the person answered
 */
record Consent(
    UUID personId,
    String personName,
    String staffNumber,
    String unitName,
    String sortKey,
    ConsentState state,
    @Nullable Instant answerTime,
    String recorder,
    String paper) {

  static final String STATE = "coalesce(c.state, 'OPEN')";
  static final String COLUMNS =
      """
      p.id as person_id, p.name as person_name, p.staff_number, p.sort_key, coalesce((
        select u.name from unit_ref u where u.id = m.unit_id
        order by u.valid_from desc limit 1), '') as unit_name,
      %s as state, c.answer_time, coalesce(c.recorder, '') as recorder,
      coalesce(c.paper, '') as paper\
      """
          .formatted(STATE);

  static Consent read(ResultSet row) throws SQLException {
    return new Consent(
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getString("staff_number"),
        row.getString("unit_name"),
        row.getString("sort_key"),
        ConsentState.valueOf(row.getString("state")),
        ConsentNotice.instant(row.getObject("answer_time", OffsetDateTime.class)),
        row.getString("recorder"),
        row.getString("paper"));
  }
}
