package cn.liandong.bench.imports;

import cn.liandong.seeds.demo.Province;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** The province's schools with their headcounts, and one clerk who may import for all of them. */
final class Schools {

  private static final int BATCH = 1_000;
  private static final Date SINCE = Date.valueOf(LocalDate.of(2020, 9, 1));
  private static final String UNIT =
      """
      insert into unit_ref (id, valid_from, code, name, level, parent_id, path, revision)
      values (?, ?, ?, ?, ?, ?, ?, 1)\
      """;
  private static final String HEADCOUNTS =
      "insert into denominator_ref values (?, ?, '2020-2021', ?, ?, ?, '', true)";
  private static final String GRANT =
      """
      insert into grant_ref
      values (?, ?, ?, ?, 'COUNTY_ADMINISTRATOR', ?, ?)\
      """;

  private Schools() {}

  static void fill(Connection connection, Province province) throws SQLException {
    connection.setAutoCommit(false);
    try (var unit = connection.prepareStatement(UNIT);
        var headcounts = connection.prepareStatement(HEADCOUNTS);
        var grant = connection.prepareStatement(GRANT)) {
      var root = "/" + BenchDatabase.ROOT + "/";
      add(unit, BenchDatabase.ROOT, SINCE, null, "示例省", "COUNTY", null, root);
      for (int index = 0; index < province.schools(); index++) {
        var school = province.school(index);
        var id = new UUID(1, index);
        add(
            unit,
            id,
            SINCE,
            school.code(),
            school.name(),
            "SCHOOL",
            BenchDatabase.ROOT,
            root + id + "/");
        add(headcounts, id, SINCE, school.teachers(), school.students(), school.classes());
        if (index % BATCH == 0) {
          unit.executeBatch();
          headcounts.executeBatch();
        }
      }
      unit.executeBatch();
      headcounts.executeBatch();
      var clerk = BenchDatabase.CLERK;
      add(grant, UUID.randomUUID(), UUID.randomUUID(), clerk, clerk, BenchDatabase.ROOT, SINCE);
      grant.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
