package cn.liandong.organization.imports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Set-based statements of a confirm. */
final class Statements {

  private Statements() {}

  static void run(Connection connection, String sql, Object... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }

  /** One column of rows of texts. */
  static Array texts(Connection connection, List<List<String>> rows, int column)
      throws SQLException {
    return connection.createArrayOf("text", rows.stream().map(row -> row.get(column)).toArray());
  }
}
