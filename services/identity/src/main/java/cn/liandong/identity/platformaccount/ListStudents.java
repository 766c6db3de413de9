package cn.liandong.identity.platformaccount;

import cn.liandong.imports.job.Sql;
import cn.liandong.imports.template.ImportRef;
import java.sql.Connection;
import java.sql.SQLException;

/** Rows of students are refused, and nothing of them stays staged. */
final class ListStudents {

  static final String REASON = "STUDENT";

  private static final String FORGET =
      """
      update import_row set data = '{}', cells = regexp_replace(cells, '[^\\x1f]+', '', 'g')
      where import_id = ? and issues @> '[{"reason": "%s"}]'\
      """
          .formatted(REASON);

  private ListStudents() {}

  static void forget(Connection connection, ImportRef ref) throws SQLException {
    Sql.update(connection, FORGET, ref.importId());
  }
}
