package cn.liandong.gateway.metrics;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.metrics.v1.ApproveBulletinRequest;
import cn.liandong.proto.metrics.v1.BulletinService;
import cn.liandong.proto.metrics.v1.CorrectBulletinRequest;
import cn.liandong.proto.metrics.v1.DiscardBulletinRequest;
import cn.liandong.proto.metrics.v1.PublishBulletinRequest;
import cn.liandong.proto.metrics.v1.RefreshBulletinRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/bulletins")
@Authenticated
class BulletinDecisionResource {
  @GrpcClient("metrics")
  BulletinService bulletins;

  @POST
  @Path("/{id}/refresh")
  public Uni<BulletinJson> refresh(String id, SeenVersion seen) {
    var request =
        RefreshBulletinRequest.newBuilder()
            .setBulletinId(id)
            .setVersion(Body.require(seen).version())
            .build();
    return bulletins.refreshBulletin(request).map(answer -> BulletinJson.of(answer.getBulletin()));
  }

  @POST
  @Path("/{id}/discard")
  public Uni<BulletinJson> discard(String id, SeenVersion seen) {
    var request =
        DiscardBulletinRequest.newBuilder()
            .setBulletinId(id)
            .setVersion(Body.require(seen).version())
            .build();
    return bulletins.discardBulletin(request).map(answer -> BulletinJson.of(answer.getBulletin()));
  }

  @POST
  @Path("/{id}/approve")
  public Uni<BulletinJson> approve(String id, SeenVersion seen) {
    var request =
        ApproveBulletinRequest.newBuilder()
            .setBulletinId(id)
            .setVersion(Body.require(seen).version())
            .build();
    return bulletins.approveBulletin(request).map(answer -> BulletinJson.of(answer.getBulletin()));
  }

  @POST
  @Path("/{id}/publish")
  public Uni<BulletinJson> publish(String id, SeenVersion seen) {
    var request =
        PublishBulletinRequest.newBuilder()
            .setBulletinId(id)
            .setVersion(Body.require(seen).version())
            .build();
    return bulletins.publishBulletin(request).map(answer -> BulletinJson.of(answer.getBulletin()));
  }

  @POST
  @Path("/{id}/correction")
  public Uni<BulletinJson> correct(String id) {
    var request = CorrectBulletinRequest.newBuilder().setBulletinId(id).build();
    return bulletins.correctBulletin(request).map(answer -> BulletinJson.of(answer.getBulletin()));
  }
}
