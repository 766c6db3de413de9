package cn.liandong.metrics.imports;

import cn.liandong.imports.template.ImportRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Headcounts of the annual returns in force on the import's day, for the checks of its rows. */
final class Headcounts {

  /** A later one takes the place of an earlier one. */
  private static final String OLDEST_FIRST =
      """
      select unit_id, teachers, students, classes
      from denominator_ref
      where effective_date <= ? and unit_id in (
        select u.id from unit_ref u join unit_ref c on u.path like c.path || '%' where c.id = ?)
      order by effective_date\
      """;

  private Headcounts() {}

  static Map<UUID, Map<String, Long>> load(Connection connection, ImportRef ref)
      throws SQLException {
    var byUnit = new HashMap<UUID, Map<String, Long>>();
    try (var statement = connection.prepareStatement(OLDEST_FIRST)) {
      statement.setObject(1, ref.day());
      statement.setObject(2, ref.unitId());
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          byUnit.put(
              row.getObject("unit_id", UUID.class),
              Map.of(
                  "teachers", row.getLong("teachers"),
                  "students", row.getLong("students"),
                  "classes", row.getLong("classes")));
        }
      }
    }
    return byUnit;
  }
}
