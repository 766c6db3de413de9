package cn.liandong.gateway.organization;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.organization.v1.ListUnitOperationsRequest;
import cn.liandong.proto.organization.v1.PreviewUnitOperationRequest;
import cn.liandong.proto.organization.v1.PreviewUnitOperationResponse;
import cn.liandong.proto.organization.v1.RecordUnitOperationRequest;
import cn.liandong.proto.organization.v1.UndoUnitOperationRequest;
import cn.liandong.proto.organization.v1.UnitOperationService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Path("/api/unit-operations")
@Authenticated
class UnitOperationResource {
  @GrpcClient("organization")
  UnitOperationService operations;

  /**
   * @param token of the preview that the person saw
   */
  record UnitOperationRecording(UnitOperationOrderJson order, String token) {}

  @Schema(name = "UnitOperationPreview")
  record PreviewJson(String summary, UnitOperationEffectJson effect, String token) {
    static PreviewJson of(PreviewUnitOperationResponse proto) {
      return new PreviewJson(
          proto.getSummary(), UnitOperationEffectJson.of(proto.getEffect()), proto.getToken());
    }
  }

  @GET
  public Uni<Page<UnitOperationJson>> list(@BeanParam PageParams page) {
    var request =
        ListUnitOperationsRequest.newBuilder()
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return operations
        .listUnitOperations(request)
        .map(answer ->
            Page.of(answer.getOperationsList(), UnitOperationJson::of, answer.getNextPageToken()));
  }

  @POST
  @Path("/preview")
  public Uni<PreviewJson> preview(UnitOperationOrderJson order) {
    var request =
        PreviewUnitOperationRequest.newBuilder().setOrder(Body.require(order).of()).build();
    return operations.previewUnitOperation(request).map(PreviewJson::of);
  }

  @POST
  public Uni<UnitOperationJson> record(UnitOperationRecording recording) {
    var order = Body.require(Body.require(recording).order());
    var request =
        RecordUnitOperationRequest.newBuilder()
            .setOrder(order.of())
            .setToken(orEmpty(recording.token()))
            .build();
    return operations
        .recordUnitOperation(request)
        .map(answer -> UnitOperationJson.of(answer.getOperation()));
  }

  @POST
  @Path("/{id}/undo")
  public Uni<UnitOperationJson> undo(String id) {
    return operations
        .undoUnitOperation(UndoUnitOperationRequest.newBuilder().setOperationId(id).build())
        .map(answer -> UnitOperationJson.of(answer.getOperation()));
  }
}
