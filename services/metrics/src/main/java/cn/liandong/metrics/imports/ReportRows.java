package cn.liandong.metrics.imports;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.metrics.MetricsDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Moves staged rows into {@code report} and back, set by set. */
final class ReportRows {

  /** Elements of a staged row; names, codes and blank cells are left out. */
  private static final String ELEMENTS = "jsonb_strip_nulls(i.data - array['code', 'name'])";

  private static final String CURRENT =
      """
      update import_row i set in_force = r."values"
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
        and r."values" <> %s\
      """
          .formatted(ELEMENTS);

  /** What is still in force did not change and stays. */
  private static final String INSERT =
      """
      insert into report (unit_id, period, template, import_id, file_name, sheet, row_number,
        "values")
      select i.unit_id, :period, :template, i.import_id, :file,
        coalesce((
          select array_agg(s.content ->> 'name' order by s.position)
          from import_job j, jsonb_array_elements(j.sheets) with ordinality s (content, position)
          where j.id = :import)[i.sheet + 1], ''),
        i.row_number, %s
      from import_row i
      where i.import_id = :import and i.usable and i.unit_id is not null
      on conflict (period, unit_id, template) where supersede_time is null do nothing\
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
  private final ReportsChanged afterwards;

  ReportRows(ReportsChanged afterwards) {
    this.afterwards = afterwards;
  }

  void current(Connection connection, ImportRef ref) throws SQLException {
    try (var handle = MetricsDatabase.on(connection)) {
      run(handle, CURRENT, ref);
    }
  }

  void confirm(Connection connection, ImportRef ref) throws SQLException {
    try (var handle = MetricsDatabase.on(connection)) {
      run(handle, SUPERSEDE, ref);
      run(handle, INSERT, ref);
      afterwards.on(handle, ref);
    }
  }

  void undo(Connection connection, ImportRef ref) throws SQLException {
    try (var handle = MetricsDatabase.on(connection)) {
      handle.createUpdate(TAKE_BACK).bind("import", ref.importId()).execute();
      handle.createUpdate(RESTORE).bind("import", ref.importId()).execute();
      afterwards.on(handle, ref);
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
}
