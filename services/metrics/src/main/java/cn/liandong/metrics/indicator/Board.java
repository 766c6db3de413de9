package cn.liandong.metrics.indicator;

import cn.liandong.metrics.ranking.Middle;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.metrics.value.Snapshot;
import cn.liandong.seeds.pack.Baseline;
import java.math.BigDecimal;
import java.util.HashMap;
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

  /** A quotient with its value, which rankings ask for again and again. */
  private record Measured(Quotient quotient, BigDecimal value) {

    static Measured of(Quotient quotient) {
      return new Measured(quotient, quotient.value());
    }
  }

  private final Measure measure;
  private final Snapshot snapshot;
  private final Map<UUID, Measured> measured;

  private Board(Measure measure, Snapshot snapshot, Map<UUID, Measured> measured) {
    this.measure = measure;
    this.snapshot = snapshot;
    this.measured = measured;
  }

  public static Board of(Measure measure, Snapshot snapshot) {
    var measured = HashMap.<UUID, Measured>newHashMap(snapshot.units().size());
    for (var unit : snapshot.units()) {
      measure.of(unit.values()).map(Measured::of).ifPresent(m -> measured.put(unit.id(), m));
    }
    return new Board(measure, snapshot, measured);
  }

  public Measure measure() {
    return measure;
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Optional<Quotient> of(MeasuredUnit unit) {
    return Optional.ofNullable(measured.get(unit.id())).map(Measured::quotient);
  }

  public Optional<BigDecimal> valueOf(MeasuredUnit unit) {
    return Optional.ofNullable(measured.get(unit.id())).map(Measured::value);
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
