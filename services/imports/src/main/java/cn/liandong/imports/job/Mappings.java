package cn.liandong.imports.job;

import static cn.liandong.imports.job.ImportError.COLUMN_UNKNOWN;

import cn.liandong.common.scope.Caller;
import cn.liandong.imports.table.SheetReport;
import cn.liandong.imports.template.ImportTemplate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What the clerk says a column is, remembered for the template and unit by its heading. */
final class Mappings {

  /**
   * @param column 1-based
   * @param field empty to leave the column out
   */
  record Mapping(int sheet, int column, String field) {}

  private final Connection connection;
  private final Job job;
  private final ImportTemplate template;

  Mappings(Connection connection, Job job, ImportTemplate template) {
    this.connection = connection;
    this.job = job;
    this.template = template;
  }

  void save(List<Mapping> mappings, Caller caller, Instant now) throws SQLException {
    for (var mapping : mappings) {
      requireField(mapping.field());
      Sql.update(
          connection,
          """
          insert into import_mapping values (?, ?, ?, ?, ?, ?)
          on conflict (template, unit_id, heading) do update
          set field = excluded.field, username = excluded.username, map_time = excluded.map_time\
          """,
          job.template(),
          job.unitId(),
          heading(mapping),
          mapping.field(),
          caller.username(),
          now);
    }
  }

  private void requireField(String field) {
    if (!field.isEmpty()
        && template.columns().stream().noneMatch(column -> column.field().equals(field))) {
      throw COLUMN_UNKNOWN.because("模板里没有“%s”这一列。请从列表中选择。", field);
    }
  }

  private String heading(Mapping mapping) {
    return job.sheets().stream()
        .filter(sheet -> sheet.index() == mapping.sheet())
        .map(SheetReport::headingKeys)
        .filter(keys -> mapping.column() >= 1 && mapping.column() <= keys.size())
        .map(keys -> keys.get(mapping.column() - 1))
        .filter(key -> !key.isEmpty())
        .findFirst()
        .orElseThrow(() -> COLUMN_UNKNOWN.because("文件里没有这一列。请刷新页面后重新选择。"));
  }
}
