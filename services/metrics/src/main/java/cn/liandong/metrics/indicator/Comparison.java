package cn.liandong.metrics.indicator;

import static java.util.stream.Collectors.toMap;

import cn.liandong.metrics.ranking.Rankings;
import cn.liandong.metrics.ranking.Standing;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.seeds.pack.Baseline;
import cn.liandong.seeds.pack.Grouping;
import cn.liandong.seeds.pack.IndicatorKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A board beside the one of the period before: changes, ranks and flags of every unit. */
public final class Comparison {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Board board;
  private final Optional<Board> before;
  private final Rankings rankings;
  private final Grouping grouping;
  private final Baseline baseline;

  public Comparison(
      Board board,
      Optional<Board> before,
      Rankings rankings,
      Grouping grouping,
      Baseline baseline) {
    this.board = board;
    this.before = before;
    this.rankings = rankings;
    this.grouping = grouping;
    this.baseline = baseline;
  }

  /** In print order. */
  public List<ComparedValue> values() {
    var standings = byUnit(rankings.byIndicator(board, grouping));
    var earlier = before.map(b -> byUnit(rankings.byIndicator(b, grouping))).orElse(Map.of());
    var units = before.map(Comparison::units).orElse(Map.of());
    var line = board.baseline(baseline);
    return board.snapshot().units().stream()
        .map(unit ->
            new ComparedValue(
                unit,
                board.of(unit),
                previous(units.get(unit.id())),
                Optional.ofNullable(standings.get(unit.id())),
                Optional.ofNullable(earlier.get(unit.id())).filter(Standing::ranked),
                flags(unit, line)))
        .toList();
  }

  private Optional<BigDecimal> previous(@Nullable MeasuredUnit unit) {
    return unit == null ? Optional.empty() : before.flatMap(b -> b.valueOf(unit));
  }

  private static Map<UUID, Standing<MeasuredUnit>> byUnit(List<Standing<MeasuredUnit>> standings) {
    return standings.stream().collect(toMap(s -> s.member().id(), Function.identity()));
  }

  private static Map<UUID, MeasuredUnit> units(Board board) {
    return board.snapshot().units().stream().collect(toMap(MeasuredUnit::id, Function.identity()));
  }

  private List<String> flags(MeasuredUnit unit, Optional<BigDecimal> line) {
    var flags = new ArrayList<String>();
    var value = board.valueOf(unit);
    if (value.isEmpty()) {
      flags.add(
          unit.hasReport() && unit.headcountSource().isEmpty() ? "NO_DENOMINATOR" : "MISSING");
      return flags;
    }
    if (board.measure().percent() && value.get().compareTo(HUNDRED) > 0) {
      flags.add("OVER_100");
    }
    if (board.measure().definition().kind() == IndicatorKind.QUOTIENT
        && line.isPresent()
        && value.get().compareTo(line.get()) < 0) {
      flags.add("BELOW_BASELINE");
    }
    return flags;
  }
}
