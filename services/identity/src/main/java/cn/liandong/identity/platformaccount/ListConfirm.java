package cn.liandong.identity.platformaccount;

import cn.liandong.identity.platformaccount.ListAbsence.Absent;
import cn.liandong.imports.job.Sql;
import cn.liandong.imports.template.ImportRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Keeps what a list says under its cut-off date, beside what others said before. */
record ListConfirm(Connection connection, ImportRef ref) {

  private static final String LIST =
      """
      insert into platform_list (import_id, cutoff_date, source)
      select j.id, ?, coalesce((
        select r.data ->> 'source' from import_row r
        where r.import_id = j.id and r.usable and r.data ->> 'source' is not null
        order by r.sheet, r.row_number limit 1), j.file_name)
      from import_job j where j.id = ?\
      """;
  private static final String ACCOUNTS =
      """
      insert into platform_account
        (import_id, person_id, unit_id, state, seat_activated, last_login_date, placed)
      select r.import_id, (r.data ->> 'person')::uuid, r.unit_id,
        (?::text[])[array_position(?::text[], r.data ->> 'state')],
        r.data ->> 'seat' = ?, (r.data ->> 'lastLogin')::date, r.data ->> 'placed' = ?
      from import_row r where r.import_id = ? and r.usable\
      """;
  private static final String WITHOUT =
      """
      insert into platform_account (import_id, person_id, unit_id, state)
      select ?, w.person, w.unit, 'NONE' from unnest(?::uuid[], ?::uuid[]) as w (person, unit)\
      """;

  void run() throws SQLException {
    var without = new ListAbsence(connection, ref).withoutAccount();
    Sql.update(connection, LIST, ref.day(), ref.importId());
    Sql.update(
        connection,
        ACCOUNTS,
        PlatformState.names(),
        PlatformState.labelArray(),
        YesOrNo.SEAT.yes(),
        YesOrNo.PLACED.yes(),
        ref.importId());
    Sql.update(
        connection,
        WITHOUT,
        ref.importId(),
        texts(without, Absent::person),
        texts(without, Absent::unit));
    Sql.update(
        connection,
        "update platform_list set superseded_by = ? where import_id = ?",
        ref.importId(),
        ref.revises());
  }

  private static String[] texts(List<Absent> people, Function<Absent, UUID> part) {
    return people.stream().map(part).map(UUID::toString).toArray(String[]::new);
  }

  void undo() throws SQLException {
    Sql.update(
        connection,
        "update platform_list set superseded_by = null where superseded_by = ?",
        ref.importId());
    Sql.update(connection, "delete from platform_account where import_id = ?", ref.importId());
    Sql.update(connection, "delete from platform_list where import_id = ?", ref.importId());
  }
}
