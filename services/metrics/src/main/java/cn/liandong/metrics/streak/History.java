package cn.liandong.metrics.streak;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Boards;
import cn.liandong.metrics.ranking.Rankings;
import cn.liandong.metrics.ranking.Standing;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.seeds.pack.Grouping;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A county's periods up to the one at hand. An earlier one is read when a rule looks back that far,
 * and only its ranking is kept.
 */
public final class History {

  /**
   * A unit in the ranking of one period.
   *
   * @param goodness the greater the better
   */
  record Ranked(UUID unit, String group, BigDecimal goodness) {}

  /** How units are ranked in a period: a later version of the pack ranks later periods only. */
  record Order(Rankings rankings, Grouping grouping) {

    List<Standing<MeasuredUnit>> of(Boards boards) {
      return rankings.official(boards, grouping);
    }
  }

  private final List<Period> periods;
  private final Function<Period, Boards> boards;
  private final Function<Period, Order> orders;
  private final Boards now;
  private final Optional<Boards> previous;
  private final Map<Period, List<Ranked>> rankedIn = new HashMap<>();

  /**
   * @param periods oldest first, not empty
   */
  History(List<Period> periods, Function<Period, Boards> boards, Function<Period, Order> orders) {
    this.periods = periods;
    this.boards = boards;
    this.orders = orders;
    this.now = boards.apply(periods.getLast());
    this.previous =
        periods.size() < 2
            ? Optional.empty()
            : Optional.of(boards.apply(periods.get(periods.size() - 2)));
  }

  public Boards now() {
    return now;
  }

  /** The period before, unless it holds no values. */
  public Optional<Boards> before() {
    return previous.filter(b -> !b.snapshot().empty());
  }

  List<Period> periods() {
    return periods;
  }

  /** By peer group, in print order. */
  Map<String, List<Ranked>> ranked(Period period) {
    return rankedIn.computeIfAbsent(period, this::rank).stream()
        .collect(groupingBy(Ranked::group, LinkedHashMap::new, toList()));
  }

  private List<Ranked> rank(Period period) {
    var of = boards(period);
    var order = orders.apply(period);
    return order.of(of).stream()
        .filter(Standing::ranked)
        .map(standing -> ranked(of, order.rankings, standing))
        .toList();
  }

  private Boards boards(Period period) {
    if (period.equals(periods.getLast())) {
      return now;
    }
    return previous
        .filter(b -> b.snapshot().period().equals(period))
        .orElseGet(() -> boards.apply(period));
  }

  private static Ranked ranked(Boards of, Rankings rankings, Standing<MeasuredUnit> standing) {
    var score = rankings.score(of, standing.member()).orElseThrow();
    return new Ranked(standing.member().id(), standing.group(), rankings.goodness(score));
  }

  /** Where a unit stands in the period at hand. */
  Map<UUID, Standing<MeasuredUnit>> standings() {
    var standings = new HashMap<UUID, Standing<MeasuredUnit>>();
    orders.apply(periods.getLast()).of(now).forEach(s -> standings.put(s.member().id(), s));
    return standings;
  }
}
