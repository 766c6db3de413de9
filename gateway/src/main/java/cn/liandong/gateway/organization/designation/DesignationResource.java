package cn.liandong.gateway.organization.designation;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.organization.v1.DesignationService;
import cn.liandong.proto.organization.v1.ExportDesignationsRequest;
import cn.liandong.proto.organization.v1.ListDesignationsRequest;
import cn.liandong.proto.organization.v1.ListProgrammesRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Authenticated
class DesignationResource {
  @GrpcClient("organization")
  DesignationService designations;

  @GET
  @Path("/designation-programmes")
  public Uni<Page<ProgrammeJson>> programmes(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        ListProgrammesRequest.newBuilder().setUnitId(unitId).setAsOfDate(Protos.date(asOf)).build();
    return designations
        .listProgrammes(request)
        .map(answer -> Page.whole(answer.getProgrammesList(), ProgrammeJson::of));
  }

  @GET
  @Path("/designations")
  public Uni<Page<DesignationJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("programme") @DefaultValue("") String programme,
      @QueryParam("batch") @DefaultValue("") String batch,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @BeanParam PageParams page) {
    var request =
        ListDesignationsRequest.newBuilder()
            .setUnitId(unitId)
            .setProgramme(programme)
            .setBatch(batch)
            .setAsOfDate(Protos.date(asOf))
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return designations
        .listDesignations(request)
        .map(answer ->
            Page.of(answer.getDesignationsList(), DesignationJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/designations.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> export(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("programme") @DefaultValue("") String programme,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        ExportDesignationsRequest.newBuilder()
            .setUnitId(unitId)
            .setProgramme(programme)
            .setAsOfDate(Protos.date(asOf))
            .build();
    return designations
        .exportDesignations(request)
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }

  @POST
  @Path("/designations")
  public Uni<DesignationJson> nominate(NewDesignation designation) {
    return designations
        .createDesignation(Body.require(designation).request())
        .map(answer -> DesignationJson.of(answer.getDesignation()));
  }

  @POST
  @Path("/designations/{id}/states")
  public Uni<DesignationJson> advance(String id, NextState next) {
    return designations
        .advanceDesignation(Body.require(next).of(id))
        .map(answer -> DesignationJson.of(answer.getDesignation()));
  }
}
