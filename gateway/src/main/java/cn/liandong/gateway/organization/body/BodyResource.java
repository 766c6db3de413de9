package cn.liandong.gateway.organization.body;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.organization.v1.BodyService;
import cn.liandong.proto.organization.v1.ExportBodiesRequest;
import cn.liandong.proto.organization.v1.GetBodyRequest;
import cn.liandong.proto.organization.v1.ListBodiesRequest;
import cn.liandong.proto.organization.v1.ListBodyKindsRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Authenticated
class BodyResource {
  @GrpcClient("organization")
  BodyService bodies;

  @GET
  @Path("/body-kinds")
  public Uni<List<BodyKindJson>> kinds() {
    return bodies
        .listBodyKinds(ListBodyKindsRequest.getDefaultInstance())
        .map(answer -> Protos.list(answer.getKindsList(), BodyKindJson::of));
  }

  @GET
  @Path("/bodies")
  public Uni<Page<BodyJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("withClosed") @DefaultValue("false") boolean withClosed,
      @BeanParam PageParams page) {
    var request =
        ListBodiesRequest.newBuilder()
            .setUnitId(unitId)
            .setKind(kind)
            .setAsOfDate(Protos.date(asOf))
            .setWithClosed(withClosed)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return bodies
        .listBodies(request)
        .map(answer -> Page.of(answer.getBodiesList(), BodyJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/bodies.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> export(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        ExportBodiesRequest.newBuilder()
            .setUnitId(unitId)
            .setKind(kind)
            .setAsOfDate(Protos.date(asOf))
            .build();
    return bodies
        .exportBodies(request)
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }

  @POST
  @Path("/bodies")
  public Uni<BodyDetailJson> create(NewBody body) {
    return bodies
        .createBody(Body.require(body).request())
        .map(answer -> BodyDetailJson.of(answer.getDetail()));
  }

  @GET
  @Path("/bodies/{id}")
  public Uni<BodyDetailJson> get(String id, @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request = GetBodyRequest.newBuilder().setBodyId(id).setAsOfDate(Protos.date(asOf)).build();
    return bodies.getBody(request).map(answer -> BodyDetailJson.of(answer.getDetail()));
  }

  @PATCH
  @Path("/bodies/{id}")
  public Uni<BodyDetailJson> update(String id, BodyUpdate update) {
    return bodies
        .updateBody(Body.require(update).of(id))
        .map(answer -> BodyDetailJson.of(answer.getDetail()));
  }
}
