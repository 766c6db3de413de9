package cn.liandong.metrics.indicator;

import static cn.liandong.metrics.MetricsError.GROUPING_UNKNOWN;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.metrics.ranking.Rankings;
import cn.liandong.metrics.value.County;
import cn.liandong.metrics.value.Snapshots;
import cn.liandong.seeds.pack.Baseline;
import cn.liandong.seeds.pack.Grouping;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Computes a county's indicators from the values in force; nothing is stored before publication.
 */
@ApplicationScoped
public class Indicators {

  private final Policies policies;
  private final Snapshots snapshots;

  Indicators(Policies policies, Snapshots snapshots) {
    this.policies = policies;
    this.snapshots = snapshots;
  }

  public Rankings rankings(Period period) {
    return policies.in(period).rankings();
  }

  public Boards boards(Handle handle, County county, Period period) {
    var policy = policies.in(period);
    return new Boards(
        policy.measures(period), snapshots.load(handle, county, period, policy.rankedLevel()));
  }

  /** Empty when the period holds no values. */
  public Optional<Boards> find(Handle handle, County county, Period period) {
    return Optional.of(boards(handle, county, period)).filter(b -> !b.snapshot().empty());
  }

  public Comparison compare(Boards now, Optional<Boards> before, String code, Grouping grouping) {
    var period = now.snapshot().period();
    return new Comparison(
        now.require(code),
        before.flatMap(b -> b.find(code)),
        rankings(period),
        grouping,
        baseline(period));
  }

  public Baseline baseline(Period period) {
    return policies.in(period).rules().baseline().kind();
  }

  /**
   * The pack's own choice for empty text; fails with GROUPING_UNKNOWN for one it does not offer.
   */
  public Grouping grouping(Period period, String text) {
    var rule = policies.in(period).rules().ranking();
    if (text.isEmpty()) {
      return rule.grouping();
    }
    return rule.groupings().stream()
        .filter(grouping -> grouping.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> GROUPING_UNKNOWN.because("没有“%s”这种分组方式。", text));
  }
}
