package cn.liandong.gateway.identity.deletion;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.CarryOutDeletionRequest;
import cn.liandong.proto.identity.v1.DeclineDeletionRequest;
import cn.liandong.proto.identity.v1.DeletionService;
import cn.liandong.proto.identity.v1.ListDeletionsRequest;
import cn.liandong.proto.identity.v1.ListOwnDeletionsRequest;
import cn.liandong.proto.identity.v1.PreviewDeletionRequest;
import cn.liandong.proto.identity.v1.RequestDeletionRequest;
import cn.liandong.proto.identity.v1.StartDeletionRequest;
import cn.liandong.proto.identity.v1.WithdrawDeletionRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Authenticated
class DeletionResource {
  @GrpcClient("identity")
  DeletionService deletions;

  @POST
  @Path("/personal-data/deletions")
  public Uni<Void> request(OwnDeletion deletion) {
    var body = Body.require(deletion);
    var request =
        RequestDeletionRequest.newBuilder()
            .setRequestId(orEmpty(body.requestId()))
            .setNote(orEmpty(body.note()))
            .build();
    return deletions.requestDeletion(request).replaceWithVoid();
  }

  @GET
  @Path("/personal-data/deletions")
  public Uni<List<DeletionJson>> own() {
    return deletions
        .listOwnDeletions(ListOwnDeletionsRequest.getDefaultInstance())
        .map(answer -> Protos.list(answer.getDeletionsList(), DeletionJson::of));
  }

  @POST
  @Path("/personal-data/deletions/{id}/withdraw")
  public Uni<Void> withdraw(String id) {
    return deletions
        .withdrawDeletion(WithdrawDeletionRequest.newBuilder().setDeletionId(id).build())
        .replaceWithVoid();
  }

  @POST
  @Path("/deletions")
  public Uni<Void> start(NewDeletion deletion) {
    var body = Body.require(deletion);
    var request =
        StartDeletionRequest.newBuilder()
            .setRequestId(orEmpty(body.requestId()))
            .setPersonId(orEmpty(body.personId()))
            .setReason(orEmpty(body.reason()))
            .build();
    return deletions.startDeletion(request).replaceWithVoid();
  }

  @GET
  @Path("/deletions")
  public Uni<Page<DeletionJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("open") @DefaultValue("true") boolean open,
      @BeanParam PageParams page) {
    var request =
        ListDeletionsRequest.newBuilder()
            .setUnitId(unitId)
            .setOpen(open)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return deletions
        .listDeletions(request)
        .map(answer ->
            Page.of(answer.getDeletionsList(), DeletionJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/deletions/{id}/preview")
  public Uni<DeletionPreviewJson> preview(String id) {
    return deletions
        .previewDeletion(PreviewDeletionRequest.newBuilder().setDeletionId(id).build())
        .map(DeletionPreviewJson::of);
  }

  @POST
  @Path("/deletions/{id}/carry-out")
  public Uni<Void> carryOut(String id) {
    return deletions
        .carryOutDeletion(CarryOutDeletionRequest.newBuilder().setDeletionId(id).build())
        .replaceWithVoid();
  }

  @POST
  @Path("/deletions/{id}/decline")
  public Uni<Void> decline(String id, Reason reason) {
    var request =
        DeclineDeletionRequest.newBuilder()
            .setDeletionId(id)
            .setReason(orEmpty(Body.require(reason).reason()))
            .build();
    return deletions.declineDeletion(request).replaceWithVoid();
  }

  /**
   * @param requestId a UUID of the caller's choice; the same one asks once
   */
  record OwnDeletion(@Nullable String requestId, @Nullable String note) {}

  /**
   * @param requestId a UUID of the caller's choice; the same one asks once
   */
  record NewDeletion(
      @Nullable String requestId, @Nullable String personId, @Nullable String reason) {}

  @Schema(name = "DeletionReason")
  record Reason(@Nullable String reason) {}
}
