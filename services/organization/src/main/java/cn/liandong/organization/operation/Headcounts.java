package cn.liandong.organization.operation;

import cn.liandong.common.id.Ids;
import cn.liandong.proto.organization.v1.DenominatorEffect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Headcounts of merged schools until the next returns: their sum, written and taken back. */
final class Headcounts {

  private static final String LATEST =
      """
      select distinct on (unit_id) unit_id, school_year, effective_date, teachers, students, classes
      from denominator
      where unit_id = any (?) and effective_date <= ? and supersede_time is null
      order by unit_id, effective_date desc\
      """;
  private static final String SUPERSEDE =
      """
      update denominator set supersede_time = clock_timestamp(), superseded_by = ?
      where unit_id = ? and effective_date = ? and supersede_time is null\
      """;
  private static final String INSERT =
      """
      insert into denominator (id, unit_id, school_year, effective_date, teachers, students,
        classes, file_name, sheet, row_number, import_id, explanation)
      values (?, ?, ?, ?, ?, ?, ?, '', '', 0, ?, ?)\
      """;
  private static final List<String> TAKE_BACK =
      List.of(
          "delete from denominator where import_id = ?",
          """
          update denominator set supersede_time = null, superseded_by = null
          where superseded_by = ?\
          """);

  private final Connection connection;

  Headcounts(Connection connection) {
    this.connection = connection;
  }

  /** Newest headcounts that hold on the order's day. */
  Map<UUID, Headcount> on(Order order, Collection<UUID> schools) throws SQLException {
    try (var statement = connection.prepareStatement(LATEST)) {
      statement.setArray(1, connection.createArrayOf("uuid", schools.toArray()));
      statement.setObject(2, order.day());
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<Headcount>();
        while (rows.next()) {
          found.add(
              new Headcount(
                  rows.getObject("unit_id", UUID.class),
                  rows.getString("school_year"),
                  rows.getInt("teachers"),
                  rows.getInt("students"),
                  rows.getInt("classes")));
        }
        return Headcount.byUnit(found);
      }
    }
  }

  void write(UUID operation, Order order, List<DenominatorEffect> effects) throws SQLException {
    for (var effect : effects) {
      if (!effect.getOpen()) {
        var unit = UUID.fromString(effect.getUnitId());
        run(SUPERSEDE, operation, unit, order.day());
        run(
            INSERT,
            Ids.next(),
            unit,
            Headcount.schoolYear(order.day()),
            order.day(),
            effect.getTeachers(),
            effect.getStudents(),
            effect.getClasses(),
            operation,
            effect.getExplanation());
      }
    }
  }

  void takeBack(UUID operation) throws SQLException {
    for (var sql : TAKE_BACK) {
      run(sql, operation);
    }
  }

  private void run(String sql, Object... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }
}
