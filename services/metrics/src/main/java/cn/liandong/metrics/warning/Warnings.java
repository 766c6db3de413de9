package cn.liandong.metrics.warning;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Indicators;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.metrics.value.County;
import cn.liandong.metrics.value.Periods;
import cn.liandong.seeds.pack.Cycle;
import cn.liandong.seeds.pack.WarningRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the episodes equal to what the values say. Run in the transaction that changes values, so
 * that a notice and its cause are never apart.
 */
@ApplicationScoped
public class Warnings {

  private final Policies policies;
  private final Indicators indicators;
  private final Periods periods;

  Warnings(Policies policies, Indicators indicators, Periods periods) {
    this.policies = policies;
    this.indicators = indicators;
    this.periods = periods;
  }

  public void refresh(Handle handle, County county, Period.Kind kind) {
    var rounds = new LinkedHashMap<String, WarningRound>();
    for (var period : periods.withData(handle, county, kind)) {
      add(handle, county, period, rounds);
    }
    var warned = rounds.values().stream().flatMap(WarningRound::warned).toList();
    write(new WarningStore(handle, county), kind, warned);
  }

  /** Each period by the rules in force in it; what a rule no longer watches is over. */
  private void add(Handle handle, County county, Period period, Map<String, WarningRound> rounds) {
    var rules = rules(period);
    rules.forEach(rule -> rounds.computeIfAbsent(rule.code(), WarningRound::new));
    if (rounds.isEmpty()) {
      return;
    }
    var boards = indicators.boards(handle, county, period);
    rounds.forEach((code, round) ->
        rules.stream()
            .filter(rule -> rule.code().equals(code))
            .findFirst()
            .ifPresentOrElse(
                rule -> round.add(boards, rule, indicators.baseline(period)), round::end));
  }

  private List<WarningRule> rules(Period period) {
    var cycle = period.kind() == Period.Kind.WEEK ? Cycle.WEEKLY : Cycle.MONTHLY;
    return policies.in(period).rules().warnings().stream()
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
