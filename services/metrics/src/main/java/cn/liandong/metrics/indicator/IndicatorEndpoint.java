package cn.liandong.metrics.indicator;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.Calls;
import cn.liandong.proto.metrics.v1.GetEvidenceRequest;
import cn.liandong.proto.metrics.v1.GetEvidenceResponse;
import cn.liandong.proto.metrics.v1.GetScorecardRequest;
import cn.liandong.proto.metrics.v1.GetScorecardResponse;
import cn.liandong.proto.metrics.v1.GetTrendRequest;
import cn.liandong.proto.metrics.v1.GetTrendResponse;
import cn.liandong.proto.metrics.v1.IndicatorService;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesRequest;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesResponse;
import cn.liandong.proto.metrics.v1.ListIndicatorsRequest;
import cn.liandong.proto.metrics.v1.ListIndicatorsResponse;
import cn.liandong.proto.metrics.v1.ListPeriodsRequest;
import cn.liandong.proto.metrics.v1.ListPeriodsResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
@Blocking
class IndicatorEndpoint implements IndicatorService {

  private final Calls calls;
  private final IndicatorQueries queries;
  private final EvidenceQueries evidence;

  IndicatorEndpoint(Calls calls, IndicatorQueries queries, EvidenceQueries evidence) {
    this.calls = calls;
    this.queries = queries;
    this.evidence = evidence;
  }

  @Override
  public Uni<ListIndicatorsResponse> listIndicators(ListIndicatorsRequest request) {
    return calls.call((handle, caller) -> queries.definitions(request.getPeriod()));
  }

  @Override
  public Uni<ListIndicatorValuesResponse> listIndicatorValues(ListIndicatorValuesRequest request) {
    var period = Period.parse(request.getPeriod());
    return calls.call((handle, caller) -> queries.values(handle, caller, period, request));
  }

  @Override
  public Uni<GetScorecardResponse> getScorecard(GetScorecardRequest request) {
    var period = Period.parse(request.getPeriod());
    return calls.call(
        (handle, caller) -> queries.scorecard(handle, caller, period, request.getUnitId()));
  }

  @Override
  public Uni<GetTrendResponse> getTrend(GetTrendRequest request) {
    return calls.call((handle, caller) -> queries.trend(handle, caller, request));
  }

  @Override
  public Uni<GetEvidenceResponse> getEvidence(GetEvidenceRequest request) {
    var period = Period.parse(request.getPeriod());
    return calls.call((handle, caller) -> evidence.of(handle, caller, period, request));
  }

  @Override
  public Uni<ListPeriodsResponse> listPeriods(ListPeriodsRequest request) {
    return calls.call((handle, caller) -> queries.periods(handle, caller, request.getUnitId()));
  }
}
