package cn.liandong.gateway.organization.pairing;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.organization.v1.ExportPairingsRequest;
import cn.liandong.proto.organization.v1.GetCoverageRequest;
import cn.liandong.proto.organization.v1.ListPairingKindsRequest;
import cn.liandong.proto.organization.v1.ListPairingsRequest;
import cn.liandong.proto.organization.v1.PairingService;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Authenticated
class PairingResource {
  @GrpcClient("organization")
  PairingService pairings;

  @GET
  @Path("/pairing-kinds")
  public Uni<List<PairingKindJson>> kinds() {
    return pairings
        .listPairingKinds(ListPairingKindsRequest.getDefaultInstance())
        .map(answer -> Protos.list(answer.getKindsList(), PairingKindJson::of));
  }

  @GET
  @Path("/pairings")
  public Uni<Page<PairingJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @BeanParam PageParams page) {
    var request =
        ListPairingsRequest.newBuilder()
            .setUnitId(unitId)
            .setKind(kind)
            .setAsOfDate(Protos.date(asOf))
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return pairings
        .listPairings(request)
        .map(answer ->
            Page.of(answer.getPairingsList(), PairingJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/pairings.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> export(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        ExportPairingsRequest.newBuilder()
            .setUnitId(unitId)
            .setKind(kind)
            .setAsOfDate(Protos.date(asOf))
            .build();
    return pairings
        .exportPairings(request)
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }

  @GET
  @Path("/pairing-coverage")
  public Uni<CoverageJson> coverage(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        GetCoverageRequest.newBuilder()
            .setUnitId(unitId)
            .setKind(kind)
            .setAsOfDate(Protos.date(asOf))
            .build();
    return pairings.getCoverage(request).map(CoverageJson::of);
  }

  @POST
  @Path("/pairings")
  public Uni<PairingJson> create(NewPairing pairing) {
    return pairings
        .createPairing(Body.require(pairing).request())
        .map(answer -> PairingJson.of(answer.getPairing()));
  }

  @POST
  @Path("/pairings/{id}/end")
  public Uni<PairingJson> end(String id, PairingEnd end) {
    return pairings
        .endPairing(Body.require(end).of(id))
        .map(answer -> PairingJson.of(answer.getPairing()));
  }

  @POST
  @Path("/pairings/{id}/visits")
  public Uni<PairingJson> visit(String id, NewVisit visit) {
    return pairings
        .recordVisit(Body.require(visit).of(id))
        .map(answer -> PairingJson.of(answer.getPairing()));
  }
}
