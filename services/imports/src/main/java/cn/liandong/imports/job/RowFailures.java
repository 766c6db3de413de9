package cn.liandong.imports.job;

import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowFault;
import cn.liandong.imports.template.TemplateColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Fails rows that are staged already. */
record RowFailures(Connection connection, UUID importId) {

  private static final String FAIL =
      """
      update import_row set state = 'FAILED', usable = false, issues = issues || ?::jsonb
      where import_id = ? and sheet = ? and row_number = ? and state <> 'SKIPPED'\
      """;
  private static final String WARN =
      """
      update import_row set state = case state when 'GOOD' then 'WARNED' else state end,
        issues = issues || ?::jsonb
      where import_id = ? and sheet = ? and row_number = ? and state <> 'SKIPPED'\
      """;

  void fail(List<RowFault> faults, List<TemplateColumn> columns) throws SQLException {
    for (var fault : faults) {
      fail(fault.sheet(), fault.row(), issue(fault.issue(), columns));
    }
  }

  void fail(int sheet, int row, RowIssue issue) throws SQLException {
    Sql.update(
        connection, issue.error() ? FAIL : WARN, Json.write(List.of(issue)), importId, sheet, row);
  }

  private static RowIssue issue(Issue issue, List<TemplateColumn> columns) {
    var name =
        columns.stream()
            .filter(column -> column.field().equals(issue.field()))
            .map(TemplateColumn::name)
            .findFirst()
            .orElse("");
    return new RowIssue(0, name, issue.error(), issue.reason(), issue.text());
  }
}
