package cn.liandong.metrics.bulletin;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.bulletin.BulletinFigures.CountyFigure;
import cn.liandong.metrics.bulletin.BulletinFigures.DraftList;
import cn.liandong.metrics.bulletin.BulletinFigures.IndicatorColumn;
import cn.liandong.metrics.bulletin.BulletinFigures.ListLine;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitFigure;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitLine;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitRemark;
import cn.liandong.metrics.indicator.Board;
import cn.liandong.metrics.indicator.Boards;
import cn.liandong.metrics.indicator.Figures;
import cn.liandong.metrics.indicator.Indicators;
import cn.liandong.metrics.indicator.Measure;
import cn.liandong.metrics.indicator.Quotient;
import cn.liandong.metrics.ranking.Standing;
import cn.liandong.metrics.streak.History;
import cn.liandong.metrics.streak.Listing;
import cn.liandong.metrics.streak.RuleLists;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.seeds.pack.IndicatorKind;
import cn.liandong.seeds.pack.StreakRule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts the figures of one period together from boards that are already computed. */
final class FiguresBuilder {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Indicators indicators;
  private final RuleLists lists;
  private final History history;
  private final Boards now;
  private final Optional<Boards> before;
  private final List<Measure> measures;
  private final List<Board> boards;

  FiguresBuilder(Indicators indicators, RuleLists lists, List<Measure> measures, History history) {
    this.indicators = indicators;
    this.lists = lists;
    this.history = history;
    this.now = history.now();
    this.before = history.before();
    this.measures = measures;
    this.boards = now.all();
  }

  BulletinFigures build(List<UnitRemark> warned, Set<String> withheld) {
    return new BulletinFigures(
        measures.stream().map(FiguresBuilder::column).toList(),
        measures.stream().map(this::county).toList(),
        lines(),
        sums(),
        lists.rules(now.snapshot().period()).stream().map(rule -> list(rule, withheld)).toList(),
        warned,
        remarks(unit -> !unit.hasReport() && unit.takesPart(), "本期没有数据"),
        now.snapshot().units().stream()
            .filter(unit -> !unit.takesPart())
            .map(unit -> remark(unit, unit.outBecause().orElseThrow()))
            .toList(),
        overHundred());
  }

  private static IndicatorColumn column(Measure measure) {
    var definition = measure.definition();
    var formula =
        definition.kind() == IndicatorKind.QUOTIENT
            ? "%s ÷ %s × %d"
                .formatted(definition.numerator(), definition.denominator(), definition.factor())
            : definition.numerator();
    return new IndicatorColumn(
        definition.code(),
        definition.name(),
        definition.definition(),
        formula,
        definition.version(),
        definition.unit(),
        definition.decimals(),
        measure.counts(),
        definition.target() == null ? null : definition.target().value().toPlainString(),
        definition.basis().reference());
  }

  private CountyFigure county(Measure measure) {
    var value = now.countyValue(measure);
    var previous =
        before.filter(b -> b.find(measure.code()).isPresent()).flatMap(b -> b.countyValue(measure));
    return new CountyFigure(
        measure.code(),
        value.map(v -> Figures.rounded(measure, v)).orElse(null),
        Figures.show(measure, value),
        previous.map(v -> Figures.rounded(measure, v)).orElse(null),
        Figures.show(measure, previous),
        reaching(measure));
  }

  private long reaching(Measure measure) {
    var target = measure.definition().target();
    if (target == null) {
      return 0;
    }
    var board = now.require(measure.code());
    return now.snapshot().units().stream()
        .filter(MeasuredUnit::takesPart)
        .flatMap(unit -> board.valueOf(unit).stream())
        .filter(value -> value.compareTo(target.value()) >= 0)
        .count();
  }

  private List<UnitLine> lines() {
    var period = now.snapshot().period();
    return indicators.rankings(period).official(now, indicators.grouping(period, "")).stream()
        .map(this::line)
        .toList();
  }

  private UnitLine line(Standing<MeasuredUnit> standing) {
    var unit = standing.member();
    var figures = new TreeMap<String, UnitFigure>();
    for (var board : boards) {
      board.of(unit).ifPresent(q -> figures.put(board.measure().code(), figure(board, q)));
    }
    return new UnitLine(
        unit.id().toString(),
        unit.code(),
        unit.name(),
        unit.parentName(),
        standing.group(),
        standing.rank(),
        standing.of(),
        Objects.requireNonNullElse(standing.excludedBecause(), ""),
        figures,
        unit.values());
  }

  private static UnitFigure figure(Board board, Quotient quotient) {
    var value = quotient.value();
    return new UnitFigure(
        quotient.numerator(),
        quotient.denominator(),
        Figures.rounded(board.measure(), value),
        Figures.show(board.measure(), value));
  }

  private Map<String, Long> sums() {
    var sums = new TreeMap<String, Long>();
    for (var unit : now.snapshot().units()) {
      if (unit.takesPart()) {
        unit.values().forEach((element, value) -> sums.merge(element, value, Long::sum));
      }
    }
    return sums;
  }

  private DraftList list(StreakRule rule, Set<String> withheld) {
    var tail = lists.of(rule, history, Set.of());
    var board = now.require(indicators.rankings(now.snapshot().period()).leadingIndicator());
    return new DraftList(
        rule.code(),
        rule.title(),
        rule.basis().reference(),
        tail.tieNote(),
        tail.listings().stream()
            .filter(Listing::reached)
            .filter(listing -> !withheld.contains(listing.unit().id().toString()))
            .map(listing -> listLine(board, listing))
            .toList());
  }

  private static ListLine listLine(Board board, Listing listing) {
    return new ListLine(
        listing.unit().id().toString(),
        listing.unit().name(),
        listing.standing().rank(),
        listing.standing().of(),
        Figures.show(board.measure(), board.valueOf(listing.unit())),
        listing.streak(),
        listing.periods().stream().map(Period::chinese).collect(Collectors.joining("、")));
  }

  private List<UnitRemark> overHundred() {
    var remarks = new LinkedHashMap<String, UnitRemark>();
    for (var board : boards) {
      if (!board.measure().percent()) {
        continue;
      }
      for (var unit : now.snapshot().units()) {
        board
            .valueOf(unit)
            .filter(value -> value.compareTo(HUNDRED) > 0)
            .ifPresent(value ->
                remarks.merge(
                    unit.id().toString(),
                    remark(unit, named(board, value)),
                    (kept, more) -> remark(unit, kept.remark() + "；" + more.remark())));
      }
    }
    return List.copyOf(remarks.values());
  }

  private static String named(Board board, BigDecimal value) {
    return board.measure().definition().name() + Figures.show(board.measure(), value);
  }

  private List<UnitRemark> remarks(Predicate<MeasuredUnit> which, String remark) {
    return now.snapshot().units().stream().filter(which).map(u -> remark(u, remark)).toList();
  }

  private static UnitRemark remark(MeasuredUnit unit, String remark) {
    return new UnitRemark(unit.id().toString(), unit.name(), remark);
  }
}
