package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.organization.v1.DivisionService;
import cn.liandong.proto.organization.v1.ListDivisionsRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Path("/api/divisions")
@Authenticated
class DivisionResource {
  @GrpcClient("organization")
  DivisionService divisions;

  @GET
  public Uni<Page<DivisionJson>> list(
      @QueryParam("parentCode") @DefaultValue("") String parentCode,
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @BeanParam PageParams page) {
    var request =
        ListDivisionsRequest.newBuilder()
            .setParentCode(parentCode)
            .setQuery(query)
            .setAsOfDate(Protos.date(asOf))
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return divisions
        .listDivisions(request)
        .map(answer ->
            Page.of(answer.getDivisionsList(), DivisionJson::of, answer.getNextPageToken()));
  }
}
