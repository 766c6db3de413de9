package cn.liandong.gateway.identity.emergency;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.AcknowledgeEmergencyAccessRequest;
import cn.liandong.proto.identity.v1.CloseEmergencyAccessRequest;
import cn.liandong.proto.identity.v1.CountEmergencyAccessesRequest;
import cn.liandong.proto.identity.v1.EmergencyAccessService;
import cn.liandong.proto.identity.v1.ListEmergencyAccessesRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Authenticated
class EmergencyAccessResource {
  @GrpcClient("identity")
  EmergencyAccessService accesses;

  @POST
  @Path("/emergency-accesses")
  public Uni<EmergencyAccessJson> open(NewEmergencyAccess access) {
    return accesses
        .openEmergencyAccess(Body.require(access).request())
        .map(answer -> EmergencyAccessJson.of(answer.getAccess()));
  }

  @GET
  @Path("/emergency-accesses")
  public Uni<Page<EmergencyAccessJson>> list(@BeanParam PageParams page) {
    var request =
        ListEmergencyAccessesRequest.newBuilder()
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return accesses
        .listEmergencyAccesses(request)
        .map(answer ->
            Page.of(answer.getAccessesList(), EmergencyAccessJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/emergency-access-count")
  public Uni<Waiting> count() {
    return accesses
        .countEmergencyAccesses(CountEmergencyAccessesRequest.getDefaultInstance())
        .map(answer -> new Waiting(answer.getWaiting()));
  }

  @POST
  @Path("/emergency-accesses/{id}/close")
  public Uni<Void> close(String id) {
    return accesses
        .closeEmergencyAccess(CloseEmergencyAccessRequest.newBuilder().setAccessId(id).build())
        .replaceWithVoid();
  }

  @POST
  @Path("/emergency-accesses/{id}/acknowledge")
  public Uni<Void> acknowledge(String id, @Nullable Remark remark) {
    var text = remark == null ? "" : orEmpty(remark.remark());
    return accesses
        .acknowledgeEmergencyAccess(
            AcknowledgeEmergencyAccessRequest.newBuilder().setAccessId(id).setRemark(text).build())
        .replaceWithVoid();
  }

  /** How many nobody like the caller took note of. */
  @Schema(name = "EmergencyAccessCount")
  record Waiting(int waiting) {}

  @Schema(name = "EmergencyAccessRemark")
  record Remark(@Nullable String remark) {}
}
