package cn.liandong.organization.pairing;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.RowValues;
import cn.liandong.organization.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A pair as a list names it.
 *
 * @param kind name of the kind
 */
record PairRow(String kind, String giver, String receiver, LocalDate start, String reference) {

  private static final String ROWS =
      """
      select r.data ->> 'kind' as kind, r.data ->> 'giver' as giver,
        r.data ->> 'receiver' as receiver, (r.data ->> 'start')::date as start,
        coalesce(r.data ->> 'reference', '') as reference, r.sheet, r.row_number
      from import_row r where r.import_id = ? and r.usable order by r.sheet, r.row_number\
      """;

  /** A usable row and where it stands. */
  record Staged(int sheet, int number, PairRow row) {}

  static List<Staged> list(Connection connection, ImportRef ref) throws SQLException {
    return Database.list(
        connection,
        ROWS,
        row ->
            new Staged(
                row.getInt("sheet"),
                row.getInt("row_number"),
                new PairRow(
                    row.getString("kind"),
                    row.getString("giver"),
                    row.getString("receiver"),
                    row.getObject("start", LocalDate.class),
                    row.getString("reference"))),
        ref.importId());
  }

  static PairRow of(RowValues values) {
    return new PairRow(
        values.text("kind").orElse(""),
        values.text("giver").orElse(""),
        values.text("receiver").orElse(""),
        LocalDate.parse(values.text("start").orElseThrow()),
        values.text("reference").orElse(""));
  }
}
