package cn.liandong.gateway.metrics;

import cn.liandong.proto.metrics.v1.GetRehearsalRequest;
import cn.liandong.proto.metrics.v1.RehearsalService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

@Path("/api/rehearsal")
@Authenticated
class RehearsalResource {
  @GrpcClient("metrics")
  RehearsalService rehearsals;

  /** The outage is a list of periods with commas between. */
  @GET
  public Uni<RehearsalJson> get(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("period") @DefaultValue("") String period,
      @QueryParam("outage") @DefaultValue("") String outage) {
    var request =
        GetRehearsalRequest.newBuilder()
            .setUnitId(unitId)
            .setPeriod(period)
            .addAllOutagePeriods(periods(outage))
            .build();
    return rehearsals.getRehearsal(request).map(RehearsalJson::of);
  }

  private static List<String> periods(String text) {
    return Stream.of(text.split(","))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }
}
