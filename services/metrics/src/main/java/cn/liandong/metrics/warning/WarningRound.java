package cn.liandong.metrics.warning;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Board;
import cn.liandong.metrics.indicator.Boards;
import cn.liandong.metrics.indicator.Figures;
import cn.liandong.metrics.indicator.Indicators;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.seeds.pack.WarningRule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
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
    var boards = history.stream().flatMap(each -> each.find(code).stream()).toList();
    var sides = sides(boards);
    return sides.entrySet().stream()
        .flatMap(entry ->
            Episodes.of(entry.getValue()).stream()
                .map(episode -> warned(entry.getKey(), code, episode, boards)));
  }

  private Map<UUID, SequencedMap<Period, Episodes.Side>> sides(List<Board> boards) {
    var sides = new LinkedHashMap<UUID, SequencedMap<Period, Episodes.Side>>();
    for (var board : boards) {
      var line = board.baseline(indicators.baseline());
      for (var unit : board.snapshot().units()) {
        sides
            .computeIfAbsent(unit.id(), id -> new LinkedHashMap<>())
            .put(
                board.snapshot().period(),
                unit.takesPart()
                    ? line.map(l -> side(board, unit, l)).orElse(Episodes.Side.MISSING)
                    : Episodes.Side.ABOVE);
      }
    }
    return sides;
  }

  private static Episodes.Side side(Board board, MeasuredUnit unit, BigDecimal line) {
    return board
        .valueOf(unit)
        .map(v -> v.compareTo(line) < 0 ? Episodes.Side.BELOW : Episodes.Side.ABOVE)
        .orElse(Episodes.Side.MISSING);
  }

  private WarnedUnit warned(
      UUID unitId, String code, Episodes.Episode episode, List<Board> boards) {
    var last =
        boards.stream()
            .filter(board -> board.snapshot().period().equals(episode.last()))
            .findFirst()
            .orElseThrow();
    var unit = last.snapshot().units().stream().filter(u -> u.id().equals(unitId)).findFirst();
    return new WarnedUnit(
        unitId,
        rule.code(),
        code,
        episode,
        Figures.show(last.measure(), unit.flatMap(last::valueOf)),
        Figures.show(last.measure(), line(last)));
  }

  private Optional<BigDecimal> line(Board board) {
    return board.baseline(indicators.baseline());
  }
}
