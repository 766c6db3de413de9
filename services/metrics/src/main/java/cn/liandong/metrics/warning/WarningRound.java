package cn.liandong.metrics.warning;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Board;
import cn.liandong.metrics.indicator.Boards;
import cn.liandong.metrics.indicator.Figures;
import cn.liandong.metrics.indicator.Indicators;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.metrics.warning.Episodes.Episode;
import cn.liandong.metrics.warning.Episodes.Side;
import cn.liandong.seeds.pack.WarningRule;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rule over a county's history. */
final class WarningRound {

  private final WarningRule rule;
  private final Indicators indicators;

  WarningRound(WarningRule rule, Indicators indicators) {
    this.rule = rule;
    this.indicators = indicators;
  }

  /**
   * @param history oldest first
   */
  Stream<WarnedUnit> of(List<Boards> history) {
    return rule.indicators().stream().flatMap(code -> of(code, history));
  }

  private Stream<WarnedUnit> of(String code, List<Boards> history) {
    var lines = new LinkedHashMap<Period, Line>();
    for (var boards : history) {
      boards.find(code).ifPresent(board -> lines.put(period(board), line(board)));
    }
    return sides(lines.values()).entrySet().stream()
        .flatMap(entry ->
            Episodes.of(entry.getValue()).stream()
                .map(e -> warned(entry.getKey(), code, e, lines.get(e.last()))));
  }

  /** A board with what every unit is compared with, taken once. */
  private record Line(Board board, Optional<BigDecimal> value, Map<UUID, MeasuredUnit> units) {

    Side of(MeasuredUnit unit) {
      if (!unit.takesPart()) {
        return Side.ABOVE;
      }
      return value
          .flatMap(line -> board.valueOf(unit).map(v -> v.compareTo(line) < 0))
          .map(below -> below ? Side.BELOW : Side.ABOVE)
          .orElse(Side.MISSING);
    }
  }

  private Line line(Board board) {
    return new Line(
        board,
        board.baseline(indicators.baseline()),
        board.snapshot().units().stream()
            .collect(Collectors.toMap(MeasuredUnit::id, Function.identity())));
  }

  private static Map<UUID, SequencedMap<Period, Side>> sides(Collection<Line> lines) {
    var sides = new LinkedHashMap<UUID, SequencedMap<Period, Side>>();
    for (var line : lines) {
      for (var unit : line.units.values()) {
        sides
            .computeIfAbsent(unit.id(), id -> new LinkedHashMap<>())
            .put(period(line.board), line.of(unit));
      }
    }
    return sides;
  }

  private WarnedUnit warned(UUID unitId, String code, Episode episode, Line last) {
    var measure = last.board.measure();
    var value = Optional.ofNullable(last.units.get(unitId)).flatMap(last.board::valueOf);
    return new WarnedUnit(
        unitId,
        rule.code(),
        code,
        episode,
        Figures.show(measure, value),
        Figures.show(measure, last.value));
  }

  private static Period period(Board board) {
    return board.snapshot().period();
  }
}
