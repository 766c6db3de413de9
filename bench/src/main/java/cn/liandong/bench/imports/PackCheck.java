package cn.liandong.bench.imports;

import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowValues;
import cn.liandong.seeds.pack.Formula;
import cn.liandong.seeds.pack.Formulas;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pack's checks across a row, headcounts included. */
final class PackCheck implements RowCheck {

  private record Compiled(cn.liandong.seeds.pack.RowCheck rule, Formula condition) {}

  private final List<Compiled> checks;
  private final Map<UUID, Map<String, Long>> headcounts = new HashMap<>();

  private PackCheck(List<Compiled> checks) {
    this.checks = checks;
  }

  static PackCheck load(
      Connection connection, List<cn.liandong.seeds.pack.RowCheck> rules, Formulas formulas)
      throws SQLException {
    var check =
        new PackCheck(
            rules.stream()
                .map(rule -> new Compiled(rule, formulas.condition(rule.condition())))
                .toList());
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select unit_id, teachers, students, classes from denominator_ref")) {
      while (row.next()) {
        check.headcounts.put(
            row.getObject(1, UUID.class),
            Map.of(
                "teachers", row.getLong(2), "students", row.getLong(3), "classes", row.getLong(4)));
      }
    }
    return check;
  }

  @Override
  public List<Issue> check(RowValues row) {
    var variables = new HashMap<String, Long>();
    if (row.unitId() != null) {
      variables.putAll(headcounts.getOrDefault(row.unitId(), Map.of()));
    }
    row.values()
        .forEach((field, value) -> {
          if (value instanceof BigDecimal number) {
            variables.put(field, number.longValueExact());
          }
        });
    return checks.stream()
        .filter(c -> variables.keySet().containsAll(c.condition.variables()))
        .filter(c -> !c.condition.holds(variables))
        .map(c -> c.rule)
        .map(r -> new Issue(r.element(), r.error(), r.reason(), r.message()))
        .toList();
  }
}
