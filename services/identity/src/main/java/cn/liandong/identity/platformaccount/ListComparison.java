package cn.liandong.identity.platformaccount;

import cn.liandong.imports.job.Sql;
import cn.liandong.imports.template.ImportRef;
import java.sql.Connection;
import java.sql.SQLException;

/** Sets beside each row what was known of its person up to the day of the list. */
record ListComparison(Connection connection, ImportRef ref) {

  private static final String COMPARE =
      """
      update import_row r set in_force = r.data || jsonb_build_object(
        'state', (?::text[])[array_position(?::text[], s.state)],
        'seat', case when s.seat_activated then ? when not s.seat_activated then ? end,
        'placed', case when s.placed then ? when not s.placed then ? end,
        'lastLogin', s.last_login_date)
      from import_row here cross join lateral %s s
      where here.import_id = ? and here.usable and s.state is not null
        and r.import_id = here.import_id and r.sheet = here.sheet
        and r.row_number = here.row_number\
      """
          .formatted(PlatformStanding.OF.formatted("(here.data ->> 'person')::uuid", "?"));
  private static final String FALLING_BACK =
      """
      select count(*) from import_row
      where import_id = ? and usable and in_force is not null
        and (array_position(?::text[], data ->> 'state')
            < array_position(?::text[], in_force ->> 'state')
          or data ->> 'seat' = ? and in_force ->> 'seat' = ?)\
      """;

  void compare() throws SQLException {
    Sql.update(
        connection,
        COMPARE,
        PlatformState.labelArray(),
        PlatformState.names(),
        YesOrNo.SEAT.yes(),
        YesOrNo.SEAT.no(),
        YesOrNo.PLACED.yes(),
        YesOrNo.PLACED.no(),
        ref.day(),
        ref.importId());
  }

  /** Who was further before than the list says now. */
  long fallingBack() throws SQLException {
    return Sql.list(
            connection,
            FALLING_BACK,
            row -> row.getLong(1),
            ref.importId(),
            PlatformState.labelArray(),
            PlatformState.labelArray(),
            YesOrNo.SEAT.no(),
            YesOrNo.SEAT.yes())
        .getFirst();
  }
}
