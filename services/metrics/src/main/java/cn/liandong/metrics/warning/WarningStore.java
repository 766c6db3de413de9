package cn.liandong.metrics.warning;

import cn.liandong.common.id.Ids;
import cn.liandong.common.period.Period;
import cn.liandong.metrics.value.County;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of {@code warning}, and a notice in the outbox for each new one. */
final class WarningStore {

  private static final String KNOWN =
      """
      select unit_id, rule, indicator, first_period, last_period, periods, open, display,
        baseline_display
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
      delete from warning
      where county_id = :county and unit_id = :unit and rule = :rule and indicator = :indicator
        and first_period = :first\
      """;
  private static final String NOTIFY =
      """
      insert into outbox (event_id, topic, key, payload)
      values (:event, 'metrics.warning.v1', :unit,
        jsonb_build_object('unitId', :unit, 'rule', :rule, 'indicator', :indicator,
          'period', :first))\
      """;

  private final Handle handle;
  private final County county;

  WarningStore(Handle handle, County county) {
    this.handle = handle;
    this.county = county;
  }

  Map<WarnedUnit.Key, WarnedUnit.State> known(Period.Kind kind) {
    var known = new HashMap<WarnedUnit.Key, WarnedUnit.State>();
    handle
        .createQuery(KNOWN)
        .bind("county", county.id())
        .map((row, context) ->
            Map.entry(
                new WarnedUnit.Key(
                    row.getObject("unit_id", UUID.class),
                    row.getString("rule"),
                    row.getString("indicator"),
                    row.getString("first_period")),
                new WarnedUnit.State(
                    row.getString("last_period"),
                    row.getInt("periods"),
                    row.getBoolean("open"),
                    row.getString("display"),
                    row.getString("baseline_display"))))
        .stream()
        .filter(entry -> Period.parse(entry.getKey().firstPeriod()).kind() == kind)
        .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    return known;
  }

  void write(Collection<WarnedUnit> warned) {
    try (var batch = handle.prepareBatch(UPSERT)) {
      for (var unit : warned) {
        var state = unit.state();
        bind(batch, unit.key())
            .bind("id", Ids.next())
            .bind("county", county.id())
            .bind("last", state.lastPeriod())
            .bind("periods", state.periods())
            .bind("open", state.open())
            .bind("display", state.display())
            .bind("baseline", state.baseline())
            .add();
      }
      run(batch);
    }
  }

  void announce(Collection<WarnedUnit> fresh) {
    try (var batch = handle.prepareBatch(NOTIFY)) {
      for (var unit : fresh) {
        bind(batch, unit.key())
            .bind("unit", unit.unitId().toString())
            .bind("event", Ids.next())
            .add();
      }
      run(batch);
    }
  }

  void withdraw(Collection<WarnedUnit.Key> keys) {
    try (var batch = handle.prepareBatch(WITHDRAW)) {
      keys.forEach(key -> bind(batch, key).bind("county", county.id()).add());
      run(batch);
    }
  }

  private static PreparedBatch bind(PreparedBatch batch, WarnedUnit.Key key) {
    return batch
        .bind("unit", key.unitId())
        .bind("rule", key.rule())
        .bind("indicator", key.indicator())
        .bind("first", key.firstPeriod());
  }

  private static void run(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
