package cn.liandong.metrics.indicator;

import cn.liandong.metrics.ranking.Middle;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.metrics.value.Snapshot;
import cn.liandong.seeds.pack.Baseline;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One indicator of a county in one period: every unit's quotient, and the county's own as the
 * quotient of sums over the units that take part and have data.
 */
public final class Board {

  private final Measure measure;
  private final Snapshot snapshot;
  private final Map<UUID, Quotient> quotients;

  private Board(Measure measure, Snapshot snapshot, Map<UUID, Quotient> quotients) {
    this.measure = measure;
    this.snapshot = snapshot;
    this.quotients = quotients;
  }

  public static Board of(Measure measure, Snapshot snapshot) {
    var quotients = new LinkedHashMap<UUID, Quotient>();
    for (var unit : snapshot.units()) {
      measure.of(unit.values()).ifPresent(quotient -> quotients.put(unit.id(), quotient));
    }
    return new Board(measure, snapshot, quotients);
  }

  public Measure measure() {
    return measure;
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Optional<Quotient> of(MeasuredUnit unit) {
    return Optional.ofNullable(quotients.get(unit.id()));
  }

  public Optional<BigDecimal> valueOf(MeasuredUnit unit) {
    return of(unit).map(Quotient::value);
  }

  public Optional<Quotient> total() {
    return total(unit -> true);
  }

  /** Quotient of sums over a part of the county. */
  public Optional<Quotient> total(Predicate<MeasuredUnit> part) {
    var counted =
        snapshot.units().stream()
            .filter(MeasuredUnit::takesPart)
            .filter(part)
            .flatMap(unit -> of(unit).stream())
            .toList();
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    var numerator = counted.stream().mapToLong(Quotient::numerator).sum();
    return Optional.of(
        measure.counts()
            ? Quotient.whole(numerator)
            : new Quotient(
                numerator,
                counted.stream().mapToLong(Quotient::denominator).sum(),
                measure.definition().factor()));
  }

  public Optional<BigDecimal> mean() {
    return middle(Middle::mean);
  }

  public Optional<BigDecimal> median() {
    return middle(Middle::median);
  }

  /** What early warnings compare with. */
  public Optional<BigDecimal> baseline(Baseline baseline) {
    return switch (baseline) {
      case QUOTIENT_OF_SUMS -> total().map(Quotient::value);
      case MEAN -> mean();
      case MEDIAN -> median();
    };
  }

  private Optional<BigDecimal> middle(Function<List<BigDecimal>, BigDecimal> of) {
    var values =
        snapshot.units().stream()
            .filter(MeasuredUnit::takesPart)
            .flatMap(unit -> valueOf(unit).stream())
            .toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(of.apply(values));
  }
}
