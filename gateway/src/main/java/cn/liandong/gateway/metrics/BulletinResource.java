package cn.liandong.gateway.metrics;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.metrics.v1.BulletinService;
import cn.liandong.proto.metrics.v1.GetBulletinRequest;
import cn.liandong.proto.metrics.v1.ListBulletinsRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/api/bulletins")
@Authenticated
class BulletinResource {
  @GrpcClient("metrics")
  BulletinService bulletins;

  @GET
  public Uni<Page<BulletinJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId, @BeanParam PageParams page) {
    var request =
        ListBulletinsRequest.newBuilder()
            .setUnitId(unitId)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return bulletins
        .listBulletins(request)
        .map(answer ->
            Page.of(answer.getBulletinsList(), BulletinJson::of, answer.getNextPageToken()));
  }

  @POST
  public Uni<BulletinJson> create(NewBulletin bulletin) {
    return bulletins
        .createBulletin(Body.require(bulletin).request())
        .map(answer -> BulletinJson.of(answer.getBulletin()));
  }

  @GET
  @Path("/{id}")
  public Uni<BulletinJson> get(String id) {
    var request = GetBulletinRequest.newBuilder().setBulletinId(id).build();
    return bulletins.getBulletin(request).map(answer -> BulletinJson.of(answer.getBulletin()));
  }

  @PATCH
  @Path("/{id}")
  public Uni<BulletinJson> update(String id, BulletinUpdate update) {
    return bulletins
        .updateBulletin(Body.require(update).of(id))
        .map(answer -> BulletinJson.of(answer.getBulletin()));
  }
}
