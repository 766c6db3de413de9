package cn.liandong.metrics.warning;

import static java.util.stream.Collectors.toSet;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Board;
import cn.liandong.metrics.indicator.Boards;
import cn.liandong.metrics.indicator.Figures;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.seeds.pack.Baseline;
import cn.liandong.seeds.pack.WarningRule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One rule over a county's periods, told one by one and oldest first; none of them is kept. */
final class WarningRound {

  private final String rule;
  private final Map<String, Line> lines = new LinkedHashMap<>();

  WarningRound(String rule) {
    this.rule = rule;
  }

  /** One indicator: what every unit is compared with, and where each one stood. */
  private record Line(
      String indicator, Map<Period, String> displays, Map<UUID, Episodes> episodes) {

    Line(String indicator) {
      this(indicator, new HashMap<>(), new LinkedHashMap<>());
    }

    void add(Board board, BigDecimal value) {
      displays.put(period(board), Figures.show(board.measure(), value));
      for (var unit : board.snapshot().units()) {
        board.valueOf(unit).ifPresent(v -> add(board, unit, v, v.compareTo(value) < 0));
      }
    }

    private void add(Board board, MeasuredUnit unit, BigDecimal value, boolean below) {
      var known = episodes.computeIfAbsent(unit.id(), id -> new Episodes());
      if (below && unit.takesPart()) {
        known.below(period(board), Figures.show(board.measure(), value));
      } else {
        known.above();
      }
    }

    /** Who is closed or no longer takes part is no longer warned. */
    void close(Board board) {
      var taking =
          board.snapshot().units().stream()
              .filter(MeasuredUnit::takesPart)
              .map(MeasuredUnit::id)
              .collect(toSet());
      episodes.forEach((unit, episode) -> {
        if (!taking.contains(unit)) {
          episode.above();
        }
      });
    }

    void end() {
      episodes.values().forEach(Episodes::above);
    }

    private static Period period(Board board) {
      return board.snapshot().period();
    }
  }

  void add(Boards boards, WarningRule inForce, Baseline baseline) {
    inForce.indicators().forEach(indicator -> lines.computeIfAbsent(indicator, Line::new));
    for (var line : lines.values()) {
      if (!inForce.indicators().contains(line.indicator)) {
        line.end();
      }
      boards
          .find(line.indicator)
          .filter(board -> inForce.indicators().contains(line.indicator))
          .ifPresent(board -> {
            line.close(board);
            board.baseline(baseline).ifPresent(value -> line.add(board, value));
          });
    }
  }

  /** The rule is not in force in a period. */
  void end() {
    lines.values().forEach(Line::end);
  }

  Stream<WarnedUnit> warned() {
    return lines.values().stream().flatMap(this::warned);
  }

  private Stream<WarnedUnit> warned(Line line) {
    return line.episodes.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().all().stream()
                .map(episode ->
                    new WarnedUnit(
                        entry.getKey(),
                        rule,
                        line.indicator,
                        episode,
                        line.displays.get(episode.last()))));
  }
}
