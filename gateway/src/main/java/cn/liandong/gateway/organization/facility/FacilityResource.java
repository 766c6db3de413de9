package cn.liandong.gateway.organization.facility;

import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.organization.v1.ExportFacilitiesRequest;
import cn.liandong.proto.organization.v1.FacilityService;
import cn.liandong.proto.organization.v1.GetFacilityTotalsRequest;
import cn.liandong.proto.organization.v1.ListFacilitiesRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Authenticated
class FacilityResource {
  @GrpcClient("organization")
  FacilityService facilities;

  @GET
  @Path("/facilities")
  public Uni<FacilitiesJson> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @BeanParam PageParams page) {
    var request =
        ListFacilitiesRequest.newBuilder()
            .setUnitId(unitId)
            .setAsOfDate(Protos.date(asOf))
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return facilities.listFacilities(request).map(FacilitiesJson::of);
  }

  @GET
  @Path("/facilities.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> export(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        ExportFacilitiesRequest.newBuilder()
            .setUnitId(unitId)
            .setAsOfDate(Protos.date(asOf))
            .build();
    return facilities
        .exportFacilities(request)
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }

  @GET
  @Path("/facility-totals")
  public Uni<Page<FacilityTotalJson>> totals(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        GetFacilityTotalsRequest.newBuilder()
            .setUnitId(unitId)
            .setAsOfDate(Protos.date(asOf))
            .build();
    return facilities
        .getFacilityTotals(request)
        .map(answer -> Page.whole(answer.getTotalsList(), FacilityTotalJson::of));
  }
}
