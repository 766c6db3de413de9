package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.organization.v1.ClassService;
import cn.liandong.proto.organization.v1.ListClassCoverageRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Path("/api/units/{id}/class-coverage")
@Authenticated
class ClassCoverageResource {
  @GrpcClient("organization")
  ClassService classes;

  @GET
  public Uni<ClassCoverageJson> coverage(
      String id, @QueryParam("asOf") @Nullable LocalDate asOf, @BeanParam PageParams page) {
    var request =
        ListClassCoverageRequest.newBuilder()
            .setUnitId(id)
            .setAsOfDate(Protos.date(asOf))
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return classes.listClassCoverage(request).map(ClassCoverageJson::of);
  }
}
