package cn.liandong.gateway.organization;

import cn.liandong.proto.organization.v1.ClassService;
import cn.liandong.proto.organization.v1.UndoClassAdvanceRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/class-advances/{id}/undo")
@Authenticated
class ClassAdvanceUndoResource {
  @GrpcClient("organization")
  ClassService classes;

  @POST
  public Uni<ClassAdvanceJson> undo(String id) {
    return classes
        .undoClassAdvance(UndoClassAdvanceRequest.newBuilder().setAdvanceId(id).build())
        .map(answer -> ClassAdvanceJson.of(answer.getAdvance()));
  }
}
