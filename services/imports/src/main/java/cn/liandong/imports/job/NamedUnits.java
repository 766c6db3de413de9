package cn.liandong.imports.job;

import cn.liandong.common.scope.Caller;
import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ImportTemplate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The units that the last confirmed import of a unit names, as its file writes them. */
record NamedUnits(Job job, List<Name> names) {

  record Name(String code, String name, String parent) {}

  private static final String NAMES =
      """
      select code, name, parent from (
        select coalesce(data ->> ?, '') as code, coalesce(data ->> ?, '') as name,
          coalesce(data ->> ?, '') as parent, min(array[sheet, row_number]) as first
        from import_row where import_id = ? and state <> 'SKIPPED'
        group by 1, 2, 3) n
      where code <> '' or name <> '' order by first\
      """;

  static NamedUnits last(
      Connection connection,
      Jobs jobs,
      Map<String, ImportTemplate> templates,
      Caller caller,
      UUID unitId)
      throws SQLException {
    var job = jobs.requireLastConfirmed(connection, caller, unitId, templates.keySet());
    var template = templates.get(job.template());
    var names =
        Sql.list(
            connection,
            NAMES,
            row -> new Name(row.getString(1), row.getString(2), row.getString(3)),
            field(template, ColumnRole.UNIT_CODE),
            field(template, ColumnRole.UNIT_NAME),
            field(template, ColumnRole.PARENT_NAME),
            job.id());
    return new NamedUnits(job, names);
  }

  private static String field(ImportTemplate template, ColumnRole role) {
    return template.columns().stream()
        .filter(column -> column.role() == role)
        .map(column -> column.field())
        .findFirst()
        .orElse("");
  }
}
