package cn.liandong.gateway.organization;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.AdvanceClassesRequest;
import cn.liandong.proto.organization.v1.ClassService;
import cn.liandong.proto.organization.v1.ListClassAdvancesRequest;
import cn.liandong.proto.organization.v1.PreviewClassAdvanceRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/api/units/{id}/class-advances")
@Authenticated
class ClassAdvanceResource {
  @GrpcClient("organization")
  ClassService classes;

  @GET
  public Uni<List<ClassAdvanceJson>> list(String id) {
    return classes
        .listClassAdvances(ListClassAdvancesRequest.newBuilder().setUnitId(id).build())
        .map(answer -> Protos.list(answer.getAdvancesList(), ClassAdvanceJson::of));
  }

  @GET
  @Path("/{schoolYear}/preview")
  public Uni<ClassAdvancePlanJson> preview(String id, int schoolYear) {
    var request =
        PreviewClassAdvanceRequest.newBuilder().setUnitId(id).setSchoolYear(schoolYear).build();
    return classes.previewClassAdvance(request).map(ClassAdvancePlanJson::of);
  }

  @POST
  public Uni<ClassAdvanceJson> advance(String id, NewClassAdvance advance) {
    var request =
        AdvanceClassesRequest.newBuilder()
            .setUnitId(id)
            .setSchoolYear(Body.require(advance).schoolYear())
            .setGraduating(advance.graduating())
            .build();
    return classes.advanceClasses(request).map(answer -> ClassAdvanceJson.of(answer.getAdvance()));
  }
}
