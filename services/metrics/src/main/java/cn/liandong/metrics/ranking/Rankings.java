package cn.liandong.metrics.ranking;

import cn.liandong.metrics.indicator.Board;
import cn.liandong.metrics.indicator.Boards;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.seeds.pack.Direction;
import cn.liandong.seeds.pack.Exclusion;
import cn.liandong.seeds.pack.Grouping;
import cn.liandong.seeds.pack.RankingRule;
import cn.liandong.seeds.pack.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The pack's ranking applied to a county. */
public final class Rankings {

  private static final String NOT_ORDERED = "文件没有排名要求";

  private final RankingRule rule;
  private final PeerGroups peers;

  public Rankings(RankingRule rule, PeerGroups peers) {
    this.rule = rule;
    this.peers = peers;
  }

  /** By one indicator, in print order of the units. */
  public List<Standing<MeasuredUnit>> byIndicator(Board board, Grouping grouping) {
    return rank(board.snapshot().units(), grouping, board::valueOf);
  }

  /** By what the pack names: one indicator or weighted ones. */
  public List<Standing<MeasuredUnit>> official(Boards boards, Grouping grouping) {
    return rank(boards.snapshot().units(), grouping, unit -> score(boards, unit));
  }

  /** Weighted sum of the indicators' values; empty when one is missing. */
  public Optional<BigDecimal> score(Boards boards, MeasuredUnit unit) {
    var sum = BigDecimal.ZERO;
    for (var part : rule.parts()) {
      var value = boards.require(part.indicator()).valueOf(unit);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get().multiply(part.weight()));
    }
    return Optional.of(sum);
  }

  /** The greater the better. */
  public BigDecimal goodness(BigDecimal value) {
    return rule.direction() == Direction.LOWER_IS_BETTER ? value.negate() : value;
  }

  /** The indicator that ranks, or the first of the weighted ones. */
  public String leadingIndicator() {
    return rule.parts().getFirst().indicator();
  }

  public List<String> indicators() {
    return rule.parts().stream().map(Weight::indicator).toList();
  }

  private List<Standing<MeasuredUnit>> rank(
      List<MeasuredUnit> units,
      Grouping grouping,
      Function<MeasuredUnit, Optional<BigDecimal>> value) {
    return new Ranking<MeasuredUnit, BigDecimal>(
            unit -> peers.of(grouping, unit),
            unit -> value.apply(unit).map(this::goodness),
            unit -> exclusion(unit, value.apply(unit).isPresent()),
            rule.smallGroupMinimum())
        .standings(units);
  }

  private Optional<String> exclusion(MeasuredUnit unit, boolean measured) {
    if (!rule.on()) {
      return Optional.of(NOT_ORDERED);
    }
    return rule.exclusions().stream()
        .flatMap(exclusion -> excludes(exclusion, unit, measured).stream())
        .findFirst();
  }

  private static Optional<String> excludes(
      Exclusion exclusion, MeasuredUnit unit, boolean measured) {
    return switch (exclusion.cause()) {
      case NOT_PARTICIPATING -> unit.outBecause();
      case NO_DATA -> reasonIf(!unit.hasReport(), exclusion);
      case NO_DENOMINATOR ->
          reasonIf(unit.hasReport() && !measured && unit.headcountSource().isEmpty(), exclusion);
      case NO_FIGURE -> reasonIf(unit.hasReport() && !measured, exclusion);
      case SCHOOL_TYPE -> reasonIf(exclusion.schoolTypes().contains(unit.schoolType()), exclusion);
    };
  }

  private static Optional<String> reasonIf(boolean excluded, Exclusion exclusion) {
    return excluded ? Optional.of(exclusion.reason()) : Optional.empty();
  }
}
