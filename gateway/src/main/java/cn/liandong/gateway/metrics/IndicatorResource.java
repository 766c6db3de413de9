package cn.liandong.gateway.metrics;

import cn.liandong.gateway.page.Page;
import cn.liandong.proto.metrics.v1.GetEvidenceRequest;
import cn.liandong.proto.metrics.v1.GetTrendRequest;
import cn.liandong.proto.metrics.v1.IndicatorService;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesRequest;
import cn.liandong.proto.metrics.v1.ListIndicatorsRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/indicators")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class IndicatorResource {
  @GrpcClient("metrics")
  IndicatorService indicators;

  @GET
  public Uni<IndicatorsJson> list(@QueryParam("period") @DefaultValue("") String period) {
    var request = ListIndicatorsRequest.newBuilder().setPeriod(period).build();
    return indicators.listIndicators(request).map(IndicatorsJson::of);
  }

  @GET
  @Path("/{code}/values")
  public Uni<IndicatorValuesJson> values(
      String code,
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("period") @DefaultValue("") String period,
      @QueryParam("grouping") @DefaultValue("") String grouping) {
    var request =
        ListIndicatorValuesRequest.newBuilder()
            .setIndicator(code)
            .setUnitId(unitId)
            .setPeriod(period)
            .setGrouping(grouping)
            .build();
    return indicators.listIndicatorValues(request).map(IndicatorValuesJson::of);
  }

  @GET
  @Path("/{code}/trend")
  public Uni<Page<TrendPointJson>> trend(
      String code,
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to) {
    var request =
        GetTrendRequest.newBuilder()
            .setIndicator(code)
            .setUnitId(unitId)
            .setFromPeriod(from)
            .setToPeriod(to)
            .build();
    return indicators
        .getTrend(request)
        .map(answer -> Page.whole(answer.getPointsList(), TrendPointJson::of));
  }

  @GET
  @Path("/{code}/evidence")
  public Uni<EvidenceJson> evidence(
      String code,
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("period") @DefaultValue("") String period) {
    var request =
        GetEvidenceRequest.newBuilder()
            .setIndicator(code)
            .setUnitId(unitId)
            .setPeriod(period)
            .build();
    return indicators.getEvidence(request).map(EvidenceJson::of);
  }
}
