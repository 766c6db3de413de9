package cn.liandong.gateway.metrics;

import cn.liandong.proto.metrics.v1.GetScorecardRequest;
import cn.liandong.proto.metrics.v1.IndicatorService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/units/{id}/scorecard")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class ScorecardResource {
  @GrpcClient("metrics")
  IndicatorService indicators;

  @GET
  public Uni<ScorecardJson> get(String id, @QueryParam("period") @DefaultValue("") String period) {
    var request = GetScorecardRequest.newBuilder().setUnitId(id).setPeriod(period).build();
    return indicators.getScorecard(request).map(ScorecardJson::of);
  }
}
