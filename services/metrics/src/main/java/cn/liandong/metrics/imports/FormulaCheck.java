package cn.liandong.metrics.imports;

import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowValues;
import cn.liandong.seeds.pack.Formula;
import cn.liandong.seeds.pack.Formulas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pack's checks across the columns of a row; one with a missing variable is left out. */
final class FormulaCheck implements RowCheck {

  private static final int HEADCOUNTS = Formulas.HEADCOUNTS.size();

  private record Compiled(cn.liandong.seeds.pack.RowCheck check, Formula condition) {}

  private final List<Compiled> checks;
  private final Map<UUID, Map<String, Long>> headcounts;

  FormulaCheck(
      List<cn.liandong.seeds.pack.RowCheck> checks,
      Formulas formulas,
      Map<UUID, Map<String, Long>> headcounts) {
    this.checks =
        checks.stream().map(c -> new Compiled(c, formulas.condition(c.condition()))).toList();
    this.headcounts = headcounts;
  }

  @Override
  public List<Issue> check(RowValues row) {
    var variables = variables(row);
    var issues = new ArrayList<Issue>();
    for (var compiled : checks) {
      if (variables.keySet().containsAll(compiled.condition.variables())
          && !compiled.condition.holds(variables)) {
        issues.add(issue(compiled.check));
      }
    }
    return issues;
  }

  private Map<String, Long> variables(RowValues row) {
    var variables = HashMap.<String, Long>newHashMap(row.values().size() + HEADCOUNTS);
    if (row.unitId() != null) {
      variables.putAll(headcounts.getOrDefault(row.unitId(), Map.of()));
    }
    for (var value : row.values().entrySet()) {
      switch (value.getValue()) {
        case BigDecimal number -> variables.put(value.getKey(), number.longValueExact());
        case Boolean flag -> variables.put(value.getKey(), flag ? 1L : 0L);
        case null, default -> {}
      }
    }
    return variables;
  }

  private static Issue issue(cn.liandong.seeds.pack.RowCheck check) {
    return new Issue(check.element(), check.error(), check.reason(), check.message());
  }
}
