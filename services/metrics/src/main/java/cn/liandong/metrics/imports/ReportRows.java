package cn.liandong.metrics.imports;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.metrics.value.County;
import cn.liandong.metrics.warning.Warnings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Moves staged rows into {@code report} and back, set by set. */
final class ReportRows {

  /** Elements of a staged row as whole numbers: yes is 1, no is 0, names and codes are left out. */
  private static final String ELEMENTS =
      """
      (select jsonb_object_agg(e.key,
          case e.value when 'true'::jsonb then '1'::jsonb when 'false'::jsonb then '0'::jsonb
            else e.value end)
        from jsonb_each(i.data) e
        where jsonb_typeof(e.value) in ('number', 'boolean'))\
      """;

  private static final String CURRENT =
      """
      update import_row i
      set in_force = (
        select jsonb_object_agg(e.key,
          case jsonb_typeof(i.data -> e.key)
            when 'boolean' then to_jsonb(e.value <> '0'::jsonb) else e.value end)
        from jsonb_each(r."values") e)
        || jsonb_strip_nulls(jsonb_build_object('name', i.data -> 'name', 'code', i.data -> 'code'))
      from report r
      where i.import_id = :import and i.usable and r.unit_id = i.unit_id
        and r.period = :period and r.template = :template and r.supersede_time is null\
      """;
  private static final String SUPERSEDE =
      """
      update report r
      set supersede_time = now(), superseded_by = :import
      from import_row i
      where i.import_id = :import and i.usable and r.unit_id = i.unit_id
        and r.period = :period and r.template = :template and r.supersede_time is null
        and r."values" is distinct from %s\
      """
          .formatted(ELEMENTS);
  private static final String INSERT =
      """
      insert into report (unit_id, period, template, import_id, file_name, sheet, row_number,
        "values")
      select i.unit_id, :period, :template, i.import_id, :file,
        coalesce(j.sheets -> i.sheet ->> 'name', ''), i.row_number, %s
      from import_row i join import_job j on j.id = i.import_id
      where i.import_id = :import and i.usable and i.unit_id is not null
        and not exists (
          select 1 from report r where r.unit_id = i.unit_id and r.period = :period
            and r.template = :template and r.supersede_time is null)\
      """
          .formatted(ELEMENTS);
  private static final String TAKE_BACK =
      """
      update report set supersede_time = now()
      where import_id = :import and supersede_time is null\
      """;
  private static final String RESTORE =
      """
      insert into report (unit_id, period, template, import_id, file_name, sheet, row_number,
        "values")
      select unit_id, period, template, import_id, file_name, sheet, row_number, "values"
      from report where superseded_by = :import\
      """;
  private static final String COUNTY =
      """
      select c.id, c.name, c.path from unit_ref u
      join unit_ref c on c.parent_id is null and u.path like c.path || '%'
      where u.id = :unit and c.valid_to is null
      order by c.valid_from desc limit 1\
      """;

  private final Warnings warnings;

  ReportRows(Warnings warnings) {
    this.warnings = warnings;
  }

  void current(Connection connection, ImportRef ref) throws SQLException {
    try (var handle = Jdbi.create(connection).open()) {
      run(handle, CURRENT, ref);
    }
  }

  void confirm(Connection connection, ImportRef ref) throws SQLException {
    try (var handle = Jdbi.create(connection).open()) {
      run(handle, SUPERSEDE, ref);
      run(handle, INSERT, ref);
      refreshWarnings(handle, ref);
    }
  }

  void undo(Connection connection, ImportRef ref) throws SQLException {
    try (var handle = Jdbi.create(connection).open()) {
      handle.createUpdate(TAKE_BACK).bind("import", ref.importId()).execute();
      handle.createUpdate(RESTORE).bind("import", ref.importId()).execute();
      refreshWarnings(handle, ref);
    }
  }

  private static void run(Handle handle, String sql, ImportRef ref) {
    var update =
        handle
            .createUpdate(sql)
            .bind("import", ref.importId())
            .bind("period", ref.requirePeriod().toString())
            .bind("template", ref.template());
    if (sql.contains(":file")) {
      update.bind("file", ref.fileName());
    }
    update.execute();
  }

  private void refreshWarnings(Handle handle, ImportRef ref) {
    var county =
        handle
            .createQuery(COUNTY)
            .bind("unit", ref.unitId())
            .map((row, context) ->
                new County(
                    row.getObject("id", UUID.class), row.getString("name"), row.getString("path")))
            .one();
    warnings.refresh(handle, county, ref.requirePeriod().kind());
  }
}
