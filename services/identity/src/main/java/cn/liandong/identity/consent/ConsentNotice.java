package cn.liandong.identity.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param people who is asked, of the unit that was looked at; zero where none was
 */
record ConsentNotice(
    UUID id,
    UUID unitId,
    String unitName,
    String title,
    String content,
    Coverage coverage,
    Instant publishTime,
    String username,
    @Nullable Instant endTime,
    String endReason,
    long people,
    long given,
    long declined,
    boolean writable) {

  static final String COLUMNS =
      """
      n.id, n.unit_id, n.title, n.content, n.coverage, n.publish_time, n.username, n.end_time,
      n.end_reason, coalesce((select u.name from unit_ref u where u.id = n.unit_id
        order by u.valid_from desc limit 1), '') as unit_name\
      """;
  static final String NOT_COUNTED =
      "0 as people, 0 as given, 0 as declined, n.unit_id in %s as writable";

  static ConsentNotice read(ResultSet row) throws SQLException {
    return new ConsentNotice(
        row.getObject("id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getString("unit_name"),
        row.getString("title"),
        row.getString("content"),
        Coverage.valueOf(row.getString("coverage")),
        row.getObject("publish_time", OffsetDateTime.class).toInstant(),
        row.getString("username"),
        instant(row.getObject("end_time", OffsetDateTime.class)),
        row.getString("end_reason"),
        row.getLong("people"),
        row.getLong("given"),
        row.getLong("declined"),
        row.getBoolean("writable"));
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
