package cn.liandong.gateway.metrics;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.metrics.v1.DisputeService;
import cn.liandong.proto.metrics.v1.ListDisputesRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/api/disputes")
@Authenticated
class DisputeResource {
  @GrpcClient("metrics")
  DisputeService disputes;

  @GET
  public Uni<Page<DisputeJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("period") @DefaultValue("") String period,
      @QueryParam("openOnly") @DefaultValue("false") boolean openOnly,
      @BeanParam PageParams page) {
    var request =
        ListDisputesRequest.newBuilder()
            .setUnitId(unitId)
            .setPeriod(period)
            .setOpenOnly(openOnly)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return disputes
        .listDisputes(request)
        .map(answer ->
            Page.of(answer.getDisputesList(), DisputeJson::of, answer.getNextPageToken()));
  }

  @POST
  public Uni<DisputeJson> create(NewDispute dispute) {
    return disputes
        .createDispute(Body.require(dispute).request())
        .map(answer -> DisputeJson.of(answer.getDispute()));
  }

  @POST
  @Path("/{id}/answer")
  public Uni<DisputeJson> answer(String id, DisputeAnswer given) {
    return disputes
        .answerDispute(Body.require(given).of(id))
        .map(answer -> DisputeJson.of(answer.getDispute()));
  }
}
