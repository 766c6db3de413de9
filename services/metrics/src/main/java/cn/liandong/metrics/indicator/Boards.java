package cn.liandong.metrics.indicator;

import cn.liandong.metrics.value.Snapshot;
import cn.liandong.seeds.pack.Gap;
import cn.liandong.seeds.pack.IndicatorKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indicators of a county in one period, each computed when it is first asked for. */
public final class Boards {

  private final Snapshot snapshot;
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Map<String, Board> computed = new HashMap<>();

  public Boards(List<Measure> measures, Snapshot snapshot) {
    this.snapshot = snapshot;
    measures.forEach(measure -> this.measures.put(measure.code(), measure));
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public List<Board> all() {
    return measures.keySet().stream().map(this::require).toList();
  }

  public Optional<Board> find(String code) {
    return Optional.ofNullable(measures.get(code))
        .map(measure -> computed.computeIfAbsent(code, c -> Board.of(measure, snapshot)));
  }

  public Board require(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no indicator " + code));
  }

  /** The county's own figure, also for a gap, which no single unit has. */
  public Optional<BigDecimal> countyValue(Measure measure) {
    return measure.definition().kind() == IndicatorKind.GAP
        ? gap(measure.definition().gap())
        : require(measure.code()).total().map(Quotient::value);
  }

  private Optional<BigDecimal> gap(Gap gap) {
    var board = require(gap.of());
    var first = board.total(unit -> gap.minuendClasses().contains(unit.urbanRural()));
    var second = board.total(unit -> gap.subtrahendClasses().contains(unit.urbanRural()));
    return first.flatMap(f -> second.map(s -> f.value().subtract(s.value())));
  }
}
