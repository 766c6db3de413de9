package cn.liandong.metrics.warning;

import cn.liandong.common.id.Ids;
import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Indicators;
import cn.liandong.metrics.pack.Policy;
import cn.liandong.metrics.value.County;
import cn.liandong.metrics.value.Periods;
import cn.liandong.seeds.pack.Cycle;
import cn.liandong.seeds.pack.WarningRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the episodes equal to what the values say. Run in the transaction that changes values, so
 * that a notice and its cause are never apart.
 */
@ApplicationScoped
public class Warnings {

  private static final String KEYS =
      """
      select unit_id || '/' || rule || '/' || indicator || '/' || first_period
      from warning where county_id = :county\
      """;
  private static final String UPSERT =
      """
      insert into warning (id, county_id, unit_id, rule, indicator, first_period, last_period,
        periods, open, display, baseline_display)
      values (:id, :county, :unit, :rule, :indicator, :first, :last, :periods, :open, :display,
        :baseline)
      on conflict (unit_id, rule, indicator, first_period) do update
      set last_period = excluded.last_period, periods = excluded.periods, open = excluded.open,
        display = excluded.display, baseline_display = excluded.baseline_display\
      """;
  private static final String WITHDRAW =
      """
      delete from warning where county_id = :county
        and unit_id || '/' || rule || '/' || indicator || '/' || first_period = :key\
      """;
  private static final String NOTIFY =
      """
      insert into outbox (event_id, topic, key, payload)
      values (:event, 'metrics.warning.v1', :unit,
        jsonb_build_object('unitId', :unit, 'rule', :rule, 'indicator', :indicator,
          'period', :first))\
      """;

  private final Policy policy;
  private final Indicators indicators;
  private final Periods periods;

  Warnings(Policy policy, Indicators indicators, Periods periods) {
    this.policy = policy;
    this.indicators = indicators;
    this.periods = periods;
  }

  public void refresh(Handle handle, County county, Period.Kind kind) {
    var rules = rules(kind);
    if (rules.isEmpty()) {
      return;
    }
    var history =
        periods.withData(handle, county, kind).stream()
            .map(period -> indicators.boards(handle, county, period))
            .toList();
    var current =
        rules.stream().flatMap(rule -> new WarningRound(rule, indicators).of(history)).toList();
    write(handle, county, kind, current);
  }

  private List<WarningRule> rules(Period.Kind kind) {
    var cycle = kind == Period.Kind.WEEK ? Cycle.WEEKLY : Cycle.MONTHLY;
    return policy.rules().warnings().stream()
        .filter(WarningRule::on)
        .filter(rule -> rule.cycles().contains(cycle))
        .toList();
  }

  private static void write(
      Handle handle, County county, Period.Kind kind, List<WarnedUnit> current) {
    var known = known(handle, county, kind);
    var fresh = current.stream().filter(warned -> !known.contains(warned.key())).toList();
    upsert(handle, county, current);
    notify(handle, fresh);
    var gone = new ArrayList<>(known);
    gone.removeAll(Set.copyOf(current.stream().map(WarnedUnit::key).toList()));
    withdraw(handle, county, gone);
  }

  private static Set<String> known(Handle handle, County county, Period.Kind kind) {
    return Set.copyOf(
        handle.createQuery(KEYS).bind("county", county.id()).mapTo(String.class).stream()
            .filter(key -> Period.parse(key.substring(key.lastIndexOf('/') + 1)).kind() == kind)
            .toList());
  }

  private static void upsert(Handle handle, County county, List<WarnedUnit> warned) {
    if (warned.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch(UPSERT);
    for (var w : warned) {
      batch
          .bind("id", Ids.next())
          .bind("county", county.id())
          .bind("unit", w.unitId())
          .bind("rule", w.rule())
          .bind("indicator", w.indicator())
          .bind("first", w.episode().first().toString())
          .bind("last", w.episode().last().toString())
          .bind("periods", w.episode().periods())
          .bind("open", w.episode().open())
          .bind("display", w.display())
          .bind("baseline", w.baselineDisplay())
          .add();
    }
    batch.execute();
  }

  private static void notify(Handle handle, List<WarnedUnit> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch(NOTIFY);
    for (var w : fresh) {
      batch
          .bind("event", Ids.next())
          .bind("unit", w.unitId().toString())
          .bind("rule", w.rule())
          .bind("indicator", w.indicator())
          .bind("first", w.episode().first().toString())
          .add();
    }
    batch.execute();
  }

  private static void withdraw(Handle handle, County county, List<String> keys) {
    for (var key : keys) {
      handle.createUpdate(WITHDRAW).bind("county", county.id()).bind("key", key).execute();
    }
  }
}
