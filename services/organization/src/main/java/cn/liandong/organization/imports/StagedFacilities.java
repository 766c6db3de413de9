package cn.liandong.organization.imports;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.StagedTemplate;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Counts of one day each; earlier ones of the same day stay as history, blank cells are no zero.
 */
final class StagedFacilities implements StagedTemplate.Staged {

  private static final String STATED =
      """
      with stated as (
        select r.sheet, r.row_number, r.unit_id, k.kind, (r.data ->> 'date')::date as day,
          (r.data ->> k.kind)::int as count
        from import_row r cross join unnest(?) as k (kind)
        where r.import_id = ? and r.usable and r.data ->> k.kind is not null)
      """;
  private static final String COMPARE =
      STATED
          + """
          update import_row r
          set in_force = before.counts || jsonb_build_object('date', r.data ->> 'date')
          from (
            select t.sheet, t.row_number, jsonb_object_agg(f.kind, f.count) as counts
            from stated t join facility f on f.unit_id = t.unit_id and f.kind = t.kind
              and f.effective_date = t.day and f.supersede_time is null
            group by t.sheet, t.row_number) before
          where r.import_id = ? and r.sheet = before.sheet
            and r.row_number = before.row_number\
          """;
  private static final String SUPERSEDE =
      STATED
          + """
          update facility f set supersede_time = clock_timestamp(), superseded_by = ?
          from stated t
          where f.unit_id = t.unit_id and f.kind = t.kind and f.effective_date = t.day
            and f.supersede_time is null and f.count <> t.count\
          """;
  private static final String INSERT =
      STATED
          + """
          insert into facility (id, unit_id, kind, effective_date, count, source, recorded_by,
            import_id)
          select gen_random_uuid(), t.unit_id, t.kind, t.day, t.count,
            concat(j.file_name, ' ', j.sheets -> t.sheet ->> 'name', ' 第', t.row_number, '行'),
            j.username, j.id
          from stated t join import_job j on j.id = ?
          where not exists (
            select 1 from facility f
            where f.unit_id = t.unit_id and f.kind = t.kind and f.effective_date = t.day
              and f.supersede_time is null)\
          """;

  private final Connection connection;
  private final ImportRef ref;
  private final List<List<String>> kinds;

  /**
   * @param kinds codes, one a row
   */
  StagedFacilities(Connection connection, ImportRef ref, List<List<String>> kinds) {
    this.connection = connection;
    this.ref = ref;
    this.kinds = kinds;
  }

  @Override
  public void compare() throws SQLException {
    Statements.run(connection, COMPARE, codes(), ref.importId(), ref.importId());
  }

  @Override
  public void confirm() throws SQLException {
    Statements.run(connection, SUPERSEDE, codes(), ref.importId(), ref.importId());
    Statements.run(connection, INSERT, codes(), ref.importId(), ref.importId());
  }

  @Override
  public void undo() throws SQLException {
    Statements.run(connection, "delete from facility where import_id = ?", ref.importId());
    Statements.run(
        connection,
        """
        update facility f set supersede_time = null, superseded_by = null
        where f.superseded_by = ? and not exists (
          select 1 from facility now
          where now.unit_id = f.unit_id and now.kind = f.kind
            and now.effective_date = f.effective_date and now.supersede_time is null)\
        """,
        ref.importId());
  }

  private Array codes() throws SQLException {
    return Statements.texts(connection, kinds, 0);
  }
}
