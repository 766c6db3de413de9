package cn.liandong.gateway.metrics;

import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.metrics.v1.ListWarningsRequest;
import cn.liandong.proto.metrics.v1.WarningService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/api/warnings")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class WarningResource {
  @GrpcClient("metrics")
  WarningService warnings;

  @GET
  public Uni<WarningPage> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("period") @DefaultValue("") String period,
      @QueryParam("openOnly") @DefaultValue("false") boolean openOnly,
      @BeanParam PageParams page) {
    var request =
        ListWarningsRequest.newBuilder()
            .setUnitId(unitId)
            .setPeriod(period)
            .setOpenOnly(openOnly)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return warnings.listWarnings(request).map(WarningPage::of);
  }
}
