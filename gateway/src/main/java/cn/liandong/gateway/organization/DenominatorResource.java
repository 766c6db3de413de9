package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.organization.v1.DenominatorService;
import cn.liandong.proto.organization.v1.ListDenominatorsRequest;
import cn.liandong.proto.organization.v1.SignDenominatorsRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Path("/api/units/{id}/denominators")
@Authenticated
class DenominatorResource {
  @GrpcClient("organization")
  DenominatorService denominators;

  @GET
  public Uni<DenominatorsJson> list(
      String id, @QueryParam("asOf") @Nullable LocalDate asOf, @BeanParam PageParams page) {
    var request =
        ListDenominatorsRequest.newBuilder()
            .setUnitId(id)
            .setAsOfDate(Protos.date(asOf))
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return denominators.listDenominators(request).map(DenominatorsJson::of);
  }

  @POST
  @Path("/{schoolYear}/signature")
  public Uni<Signature> sign(String id, String schoolYear) {
    var request =
        SignDenominatorsRequest.newBuilder().setUnitId(id).setSchoolYear(schoolYear).build();
    return denominators.signDenominators(request).map(answer -> new Signature(answer.getSigned()));
  }

  /** How many schools' headcounts the signature covers. */
  record Signature(int signed) {}
}
