package cn.liandong.metrics.warning;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Indicators;
import cn.liandong.metrics.pack.Policy;
import cn.liandong.metrics.value.County;
import cn.liandong.metrics.value.Periods;
import cn.liandong.seeds.pack.Cycle;
import cn.liandong.seeds.pack.WarningRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the episodes equal to what the values say. Run in the transaction that changes values, so
 * that a notice and its cause are never apart.
 */
@ApplicationScoped
public class Warnings {

  private final Policy policy;
  private final Indicators indicators;
  private final Periods periods;

  Warnings(Policy policy, Indicators indicators, Periods periods) {
    this.policy = policy;
    this.indicators = indicators;
    this.periods = periods;
  }

  public void refresh(Handle handle, County county, Period.Kind kind) {
    var rounds =
        rules(kind).stream().map(rule -> new WarningRound(rule, indicators.baseline())).toList();
    if (rounds.isEmpty()) {
      return;
    }
    for (var period : periods.withData(handle, county, kind)) {
      var boards = indicators.boards(handle, county, period);
      rounds.forEach(round -> round.add(boards));
    }
    var warned = rounds.stream().flatMap(WarningRound::warned).toList();
    write(new WarningStore(handle, county), kind, warned);
  }

  private List<WarningRule> rules(Period.Kind kind) {
    var cycle = kind == Period.Kind.WEEK ? Cycle.WEEKLY : Cycle.MONTHLY;
    return policy.rules().warnings().stream()
        .filter(WarningRule::on)
        .filter(rule -> rule.cycles().contains(cycle))
        .toList();
  }

  private static void write(WarningStore store, Period.Kind kind, List<WarnedUnit> warned) {
    var known = store.known(kind);
    store.write(
        warned.stream().filter(unit -> !unit.state().equals(known.get(unit.key()))).toList());
    store.announce(warned.stream().filter(unit -> !known.containsKey(unit.key())).toList());
    var gone = new HashSet<>(known.keySet());
    warned.forEach(unit -> gone.remove(unit.key()));
    store.withdraw(gone);
  }
}
