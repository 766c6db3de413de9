package cn.liandong.gateway.organization;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.organization.v1.ClassService;
import cn.liandong.proto.organization.v1.ExplainClassGapRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/api/units/{id}/class-gap")
@Authenticated
class ClassGapResource {
  @GrpcClient("organization")
  ClassService classes;

  @PUT
  public Uni<Void> explain(String id, ClassGap gap) {
    var request =
        ExplainClassGapRequest.newBuilder()
            .setSchoolId(id)
            .setSchoolYear(Body.require(gap).schoolYear())
            .setClasses(gap.classes())
            .setReason(orEmpty(gap.reason()))
            .build();
    return classes.explainClassGap(request).replaceWithVoid();
  }
}
