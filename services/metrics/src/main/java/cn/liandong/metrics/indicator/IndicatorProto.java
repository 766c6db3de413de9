package cn.liandong.metrics.indicator;

import cn.liandong.metrics.ranking.PeerGroups;
import cn.liandong.metrics.ranking.Standing;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.proto.metrics.v1.Indicator;
import cn.liandong.proto.metrics.v1.IndicatorValue;
import cn.liandong.proto.metrics.v1.PeerGrouping;
import cn.liandong.seeds.pack.Grouping;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

final class IndicatorProto {

  private IndicatorProto() {}

  static Indicator of(Measure measure, boolean ranks) {
    var definition = measure.definition();
    var indicator =
        Indicator.newBuilder()
            .setCode(definition.code())
            .setName(definition.name())
            .setDefinition(definition.definition())
            .setUnit(definition.unit())
            .setNumerator(definition.numerator())
            .setDenominator(definition.denominator())
            .setFactor(definition.factor())
            .setVersion(definition.version())
            .setReference(definition.basis().reference())
            .setSection(definition.section().name().toLowerCase(Locale.ROOT))
            .setRanks(ranks);
    if (definition.target() != null) {
      indicator.setTarget(definition.target().value().toPlainString());
    }
    return indicator.build();
  }

  static PeerGrouping of(Grouping grouping) {
    return PeerGrouping.newBuilder()
        .setCode(grouping.name().toLowerCase(Locale.ROOT))
        .setName(PeerGroups.title(grouping))
        .build();
  }

  static IndicatorValue of(Board board, ComparedValue compared) {
    var value = figures(board.measure(), compared);
    var unit = compared.unit();
    value
        .setUnitId(unit.id().toString())
        .setUnitCode(unit.code())
        .setUnitName(unit.name())
        .setParentName(unit.parentName())
        .setOrderNumber(unit.orderNumber())
        .addAllFlags(compared.flags());
    compared.standing().ifPresent(standing -> stand(value, standing));
    compared.previousStanding().ifPresent(before -> value.setPreviousRank(before.rank()));
    return value.build();
  }

  private static void stand(IndicatorValue.Builder value, Standing<MeasuredUnit> standing) {
    value
        .setGroup(standing.group())
        .setRank(standing.rank())
        .setRankOf(standing.of())
        .setExcludedBecause(Objects.requireNonNullElse(standing.excludedBecause(), ""));
  }

  static IndicatorValue total(Board board, Optional<Board> before) {
    return figures(
            board.measure(), board.total(), before.flatMap(Board::total).map(Quotient::value))
        .build();
  }

  private static IndicatorValue.Builder figures(Measure measure, ComparedValue compared) {
    return figures(measure, compared.quotient(), compared.previous());
  }

  private static IndicatorValue.Builder figures(
      Measure measure, Optional<Quotient> quotient, Optional<BigDecimal> previous) {
    var now = quotient.map(Quotient::value);
    var value =
        IndicatorValue.newBuilder()
            .setDisplay(Figures.show(measure, now))
            .setPreviousDisplay(Figures.show(measure, previous));
    quotient.ifPresent(q -> {
      value.setNumerator(Long.toString(q.numerator())).setValue(Figures.wire(q.value()));
      if (!measure.counts()) {
        value.setDenominator(Long.toString(q.denominator()));
      }
    });
    Figures.change(measure, now, previous).ifPresent(c -> value.setChange(c.toPlainString()));
    return value;
  }
}
