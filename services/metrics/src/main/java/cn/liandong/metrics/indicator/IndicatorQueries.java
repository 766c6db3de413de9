package cn.liandong.metrics.indicator;

import static cn.liandong.common.error.CommonError.PERIOD_INVALID;

import cn.liandong.common.period.Period;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.metrics.value.Scopes;
import cn.liandong.metrics.value.VisibleUnit;
import cn.liandong.proto.metrics.v1.GetScorecardResponse;
import cn.liandong.proto.metrics.v1.GetTrendRequest;
import cn.liandong.proto.metrics.v1.GetTrendResponse;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesRequest;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesResponse;
import cn.liandong.proto.metrics.v1.ListIndicatorsResponse;
import cn.liandong.proto.metrics.v1.ListPeriodsResponse;
import cn.liandong.proto.metrics.v1.ScorecardLine;
import cn.liandong.proto.metrics.v1.TrendPoint;
import cn.liandong.seeds.pack.IndicatorKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers about indicators, for units inside the caller's scope. */
@ApplicationScoped
class IndicatorQueries {

  private static final int LONGEST_TREND = 60;

  private final Policies policies;
  private final Indicators indicators;
  private final Scopes scopes;
  private final PeriodSummaries summaries;
  private final Clock clock;

  IndicatorQueries(
      Policies policies,
      Indicators indicators,
      Scopes scopes,
      PeriodSummaries summaries,
      Clock clock) {
    this.policies = policies;
    this.indicators = indicators;
    this.scopes = scopes;
    this.summaries = summaries;
    this.clock = clock;
  }

  ListIndicatorsResponse definitions(String periodText) {
    var period =
        periodText.isEmpty()
            ? Period.month(YearMonth.from(LocalDate.now(clock)))
            : Period.parse(periodText);
    var policy = policies.in(period);
    return ListIndicatorsResponse.newBuilder()
        .addAllIndicators(
            policy.measures(period).stream()
                .map(measure -> IndicatorProto.of(measure, ranks(period, measure)))
                .toList())
        .addAllGroupings(
            policy.rules().ranking().groupings().stream().map(IndicatorProto::of).toList())
        .build();
  }

  ListIndicatorValuesResponse values(
      Handle handle, Caller caller, Period period, ListIndicatorValuesRequest request) {
    var unit = scopes.require(handle, caller, request.getUnitId(), Role.readers());
    var measure = policies.in(period).measure(request.getIndicator(), period);
    var grouping = indicators.grouping(period, request.getGrouping());
    var now = indicators.boards(handle, unit.county(), period);
    var before = indicators.find(handle, unit.county(), period.previous());
    var board = now.require(measure.code());
    var values =
        indicators.compare(now, before, measure.code(), grouping).values().stream()
            .filter(value -> unit.contains(value.unit()))
            .map(value -> IndicatorProto.of(board, value))
            .toList();
    return ListIndicatorValuesResponse.newBuilder()
        .setIndicator(IndicatorProto.of(measure, ranks(period, measure)))
        .setTotal(IndicatorProto.total(board, before.flatMap(b -> b.find(measure.code()))))
        .addAllValues(values)
        .setMean(board.mean().map(Figures::wire).orElse(""))
        .setMedian(board.median().map(Figures::wire).orElse(""))
        .setBaseline(indicators.baseline(period).name().toLowerCase(Locale.ROOT))
        .build();
  }

  GetScorecardResponse scorecard(Handle handle, Caller caller, Period period, String unitId) {
    var unit = scopes.require(handle, caller, unitId, Role.readers());
    var now = indicators.boards(handle, unit.county(), period);
    var before = indicators.find(handle, unit.county(), period.previous());
    return GetScorecardResponse.newBuilder()
        .setUnitId(unitId)
        .setUnitName(unit.name())
        .setPeriod(period.toString())
        .addAllLines(
            policies.in(period).measures(period).stream()
                .filter(measure -> measure.definition().kind() != IndicatorKind.GAP)
                .map(measure -> line(unit, now, before, measure))
                .toList())
        .build();
  }

  private ScorecardLine line(
      VisibleUnit unit, Boards now, Optional<Boards> before, Measure measure) {
    var period = now.snapshot().period();
    var line =
        ScorecardLine.newBuilder().setIndicator(IndicatorProto.of(measure, ranks(period, measure)));
    var board = now.require(measure.code());
    if (unit.id().equals(unit.county().id())) {
      var earlier = before.flatMap(b -> b.find(measure.code()));
      return line.setValue(IndicatorProto.total(board, earlier)).build();
    }
    var grouping = indicators.grouping(period, "");
    indicators.compare(now, before, measure.code(), grouping).values().stream()
        .filter(value -> value.unit().id().equals(unit.id()))
        .findFirst()
        .ifPresent(value -> line.setValue(IndicatorProto.of(board, value)));
    return line.build();
  }

  GetTrendResponse trend(Handle handle, Caller caller, GetTrendRequest request) {
    var unit = scopes.require(handle, caller, request.getUnitId(), Role.readers());
    var from = Period.parse(request.getFromPeriod());
    var to = Period.parse(request.getToPeriod());
    if (from.kind() != to.kind()
        || from.compareTo(to) > 0
        || from.plus(LONGEST_TREND).compareTo(to) < 0) {
      throw PERIOD_INVALID.because("起止统计期要是同一种，先后有序，最多 %d 期。", LONGEST_TREND);
    }
    var response = GetTrendResponse.newBuilder();
    for (var period = from; period.compareTo(to) <= 0; period = period.next()) {
      response.addPoints(point(handle, unit, period, request.getIndicator()));
    }
    return response.build();
  }

  private TrendPoint point(Handle handle, VisibleUnit unit, Period period, String code) {
    var policy = policies.in(period);
    var measure = policy.measure(code, period);
    var boards = indicators.boards(handle, unit.county(), period);
    var point =
        TrendPoint.newBuilder()
            .setPeriod(period.toString())
            .setCountyDisplay(Figures.show(measure, boards.countyValue(measure)));
    if (unit.id().equals(unit.county().id())) {
      return point.setDisplay(point.getCountyDisplay()).build();
    }
    var grouping = indicators.grouping(period, "");
    boards
        .find(code)
        .flatMap(board ->
            policy.rankings().byIndicator(board, grouping).stream()
                .filter(standing -> standing.member().id().equals(unit.id()))
                .findFirst()
                .map(standing ->
                    point
                        .setDisplay(Figures.show(measure, board.valueOf(standing.member())))
                        .setRank(standing.rank())
                        .setRankOf(standing.of())))
        .orElse(point);
    return point.build();
  }

  ListPeriodsResponse periods(Handle handle, Caller caller, String unitId) {
    var unit = scopes.require(handle, caller, unitId, Role.readers());
    return ListPeriodsResponse.newBuilder()
        .addAllPeriods(summaries.of(handle, unit.county()))
        .build();
  }

  private boolean ranks(Period period, Measure measure) {
    return indicators.rankings(period).indicators().contains(measure.code());
  }
}
