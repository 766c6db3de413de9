package cn.liandong.gateway.metrics;

import cn.liandong.gateway.page.Page;
import cn.liandong.proto.metrics.v1.IndicatorService;
import cn.liandong.proto.metrics.v1.ListPeriodsRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/api/periods")
@Authenticated
class PeriodResource {
  @GrpcClient("metrics")
  IndicatorService indicators;

  @GET
  public Uni<Page<PeriodSummaryJson>> list(@QueryParam("unitId") @DefaultValue("") String unitId) {
    var request = ListPeriodsRequest.newBuilder().setUnitId(unitId).build();
    return indicators
        .listPeriods(request)
        .map(answer -> Page.whole(answer.getPeriodsList(), PeriodSummaryJson::of));
  }
}
