package cn.liandong.metrics.streak;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Indicators;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.metrics.value.County;
import cn.liandong.metrics.value.Periods;
import cn.liandong.seeds.pack.StreakRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The draft lists of the rules that the pack switches on. */
@ApplicationScoped
public class RuleLists {

  private final Policies policies;
  private final Indicators indicators;
  private final Periods periods;

  RuleLists(Policies policies, Indicators indicators, Periods periods) {
    this.policies = policies;
    this.indicators = indicators;
    this.periods = periods;
  }

  /** Rules in force in the period; a rule that is off leads to no list. */
  public List<StreakRule> rules(Period period) {
    return policies.in(period).rules().streaks().stream()
        .filter(StreakRule::on)
        .filter(rule -> !rule.basis().effectiveFrom().isAfter(period.lastDay()))
        .toList();
  }

  /** Every period from the first with data to the given one. */
  public History history(Handle handle, County county, Period period) {
    return new History(
        periods.upTo(handle, county, period),
        each -> indicators.boards(handle, county, each),
        each -> new History.Order(indicators.rankings(each), indicators.grouping(each, "")));
  }

  public TailHistory of(StreakRule rule, History history, Set<Period> outages) {
    return new TailHistory(rule, history, outages);
  }
}
