package cn.liandong.organization.body;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.RowValues;
import cn.liandong.organization.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A row of a list of bodies: a body, with one of its seats where the row names a role.
 *
 * @param kind name of the kind
 * @param role name of the role, empty for a body without seats
 * @param account username, empty where a post holds the seat
 */
record BodyRow(
    UUID unitId,
    String kind,
    String name,
    String subject,
    String stage,
    LocalDate start,
    String reference,
    String role,
    String department,
    String post,
    String account,
    LocalDate since) {

  private static final String ROWS =
      """
      select r.unit_id, r.data ->> 'kind' as kind, r.data ->> 'body' as body,
        coalesce(r.data ->> 'subject', '') as subject, coalesce(r.data ->> 'stage', '') as stage,
        (r.data ->> 'start')::date as start, coalesce(r.data ->> 'reference', '') as reference,
        coalesce(r.data ->> 'role', '') as role, coalesce(r.data ->> 'department', '') as department,
        coalesce(r.data ->> 'post', '') as post, coalesce(r.data ->> 'account', '') as account,
        coalesce(r.data ->> 'since', r.data ->> 'start')::date as since, r.sheet, r.row_number
      from import_row r where r.import_id = ? and r.usable order by r.sheet, r.row_number\
      """;

  /** A usable row and where it stands. */
  record Staged(int sheet, int number, BodyRow row) {}

  static List<Staged> list(Connection connection, ImportRef ref) throws SQLException {
    return Database.list(
        connection,
        ROWS,
        row ->
            new Staged(
                row.getInt("sheet"),
                row.getInt("row_number"),
                new BodyRow(
                    row.getObject("unit_id", UUID.class),
                    row.getString("kind"),
                    row.getString("body"),
                    row.getString("subject"),
                    row.getString("stage"),
                    row.getObject("start", LocalDate.class),
                    row.getString("reference"),
                    row.getString("role"),
                    row.getString("department"),
                    row.getString("post"),
                    row.getString("account"),
                    row.getObject("since", LocalDate.class))),
        ref.importId());
  }

  static BodyRow of(UUID unitId, RowValues values) {
    var start = LocalDate.parse(values.text("start").orElseThrow());
    return new BodyRow(
        unitId,
        text(values, "kind"),
        text(values, "body"),
        text(values, "subject"),
        text(values, "stage"),
        start,
        text(values, "reference"),
        text(values, "role"),
        text(values, "department"),
        text(values, "post"),
        text(values, "account"),
        values.text("since").map(LocalDate::parse).orElse(start));
  }

  private static String text(RowValues values, String field) {
    return values.text(field).orElse("");
  }
}
