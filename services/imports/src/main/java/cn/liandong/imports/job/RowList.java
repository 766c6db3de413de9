package cn.liandong.imports.job;

import cn.liandong.common.page.Page;
import cn.liandong.common.page.PageRequest;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.proto.imports.v1.Change;
import cn.liandong.proto.imports.v1.Issue;
import cn.liandong.proto.imports.v1.Row;
import cn.liandong.proto.imports.v1.RowState;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Staged rows as the clerk sees them. */
final class RowList {

  private static final String LIST =
      """
      select r.*, (select u.name from unit_ref u where u.id = r.unit_id
                   order by u.valid_from desc limit 1) as unit_name
      from import_row r
      where r.import_id = ? and (? = '' or r.state = ?) and (r.sheet, r.row_number) > (?, ?)
        and (not ? or r.usable and r.in_force is not null and %s)
      order by r.sheet, r.row_number limit ?\
      """
          .formatted(Preview.DIFFERS);

  /** A row and the key it is listed under. */
  private record Keyed(int sheet, int number, Row row) {}

  private final Job job;
  private final ImportTemplate template;
  private final RowSeal seal;
  private final Set<String> keys;

  RowList(Job job, ImportTemplate template, RowSeal seal) {
    this.job = job;
    this.template = template;
    this.seal = seal;
    this.keys = Set.of(Preview.keyFields(template));
  }

  Page<Row> list(Connection connection, String state, boolean changedOnly, PageRequest page)
      throws SQLException {
    var rows =
        Sql.list(
            connection,
            LIST,
            this::keyed,
            job.id(),
            state,
            state,
            Integer.parseInt(page.key(0, "-1")),
            Integer.parseInt(page.key(1, "0")),
            changedOnly,
            keys.toArray(String[]::new),
            page.limit());
    var cut =
        page.cut(
            rows,
            keyed -> List.of(Integer.toString(keyed.sheet()), Integer.toString(keyed.number())));
    return new Page<>(cut.items().stream().map(Keyed::row).toList(), cut.nextToken());
  }

  private Keyed keyed(ResultSet row) throws SQLException {
    return new Keyed(row.getInt("sheet"), row.getInt("row_number"), row(row));
  }

  private Row row(ResultSet row) throws SQLException {
    var result =
        Row.newBuilder()
            .setSheet(job.sheetName(row.getInt("sheet")))
            .setRow(row.getInt("row_number"))
            .setState(RowState.valueOf("ROW_STATE_" + row.getString("state")))
            .setUnitId(Objects.requireNonNullElse(row.getString("unit_id"), ""))
            .setUnitName(Objects.requireNonNullElse(row.getString("unit_name"), ""))
            .setMatchedBy(row.getString("matched_by"))
            .addAllCells(Arrays.stream(StagedRow.cells(row)).map(seal::masked).toList())
            .setSkippedBecause(row.getString("skipped_because"));
    for (var issue : Json.issues(row.getString("issues"))) {
      result.addIssues(
          Issue.newBuilder()
              .setColumn(issue.column())
              .setColumnName(issue.name())
              .setError(issue.error())
              .setReason(issue.reason())
              .setText(issue.text()));
    }
    var inForce = row.getString("in_force");
    if (inForce != null) {
      addChanges(result, Json.tree(row.getString("data")), Json.tree(inForce));
    }
    return result.build();
  }

  private void addChanges(Row.Builder row, JsonNode data, JsonNode inForce) {
    for (var column : template.columns()) {
      var field = column.field();
      if (keys.contains(field) || !data.has(field)) {
        continue;
      }
      var before = shown(column, inForce.get(field));
      var after = shown(column, data.get(field));
      if (!before.equals(after)) {
        row.addChanges(
            Change.newBuilder().setFieldName(column.name()).setOldValue(before).setNewValue(after));
      }
    }
  }

  private String shown(TemplateColumn column, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return "";
    }
    if (column.type() == ColumnType.YES_NO) {
      return value.intValue() == 1 ? "是" : "否";
    }
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : seal.masked(value.asText());
  }
}
