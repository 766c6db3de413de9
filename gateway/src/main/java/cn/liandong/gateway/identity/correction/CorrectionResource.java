package cn.liandong.gateway.identity.correction;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.CarryOutCorrectionRequest;
import cn.liandong.proto.identity.v1.CorrectionService;
import cn.liandong.proto.identity.v1.DeclineCorrectionRequest;
import cn.liandong.proto.identity.v1.ListCorrectionsRequest;
import cn.liandong.proto.identity.v1.ListOwnCorrectionsRequest;
import cn.liandong.proto.identity.v1.RevealCorrectionRequest;
import cn.liandong.proto.identity.v1.WithdrawCorrectionRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Authenticated
class CorrectionResource {
  @GrpcClient("identity")
  CorrectionService corrections;

  @POST
  @Path("/personal-data/corrections")
  public Uni<Void> request(NewCorrection correction) {
    return corrections.requestCorrection(Body.require(correction).request()).replaceWithVoid();
  }

  @GET
  @Path("/personal-data/corrections")
  public Uni<List<CorrectionJson>> own() {
    return corrections
        .listOwnCorrections(ListOwnCorrectionsRequest.getDefaultInstance())
        .map(answer -> Protos.list(answer.getCorrectionsList(), CorrectionJson::of));
  }

  @POST
  @Path("/personal-data/corrections/{id}/withdraw")
  public Uni<Void> withdraw(String id) {
    return corrections
        .withdrawCorrection(WithdrawCorrectionRequest.newBuilder().setCorrectionId(id).build())
        .replaceWithVoid();
  }

  @GET
  @Path("/corrections")
  public Uni<Page<CorrectionJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("open") @DefaultValue("true") boolean open,
      @BeanParam PageParams page) {
    var request =
        ListCorrectionsRequest.newBuilder()
            .setUnitId(unitId)
            .setOpen(open)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return corrections
        .listCorrections(request)
        .map(answer ->
            Page.of(answer.getCorrectionsList(), CorrectionJson::of, answer.getNextPageToken()));
  }

  @POST
  @Path("/corrections/{id}/number")
  public Uni<WantedNumber> reveal(String id, Reason reason) {
    var request =
        RevealCorrectionRequest.newBuilder().setCorrectionId(id).setReason(text(reason)).build();
    return corrections
        .revealCorrection(request)
        .map(answer -> new WantedNumber(answer.getWanted()));
  }

  @POST
  @Path("/corrections/{id}/carry-out")
  public Uni<Void> carryOut(String id) {
    return corrections
        .carryOutCorrection(CarryOutCorrectionRequest.newBuilder().setCorrectionId(id).build())
        .replaceWithVoid();
  }

  @POST
  @Path("/corrections/{id}/decline")
  public Uni<Void> decline(String id, Reason reason) {
    var request =
        DeclineCorrectionRequest.newBuilder().setCorrectionId(id).setReason(text(reason)).build();
    return corrections.declineCorrection(request).replaceWithVoid();
  }

  private static String text(@Nullable Reason reason) {
    return orEmpty(Body.require(reason).reason());
  }

  /** As it was asked for, whole. */
  record WantedNumber(String wanted) {}

  @Schema(name = "CorrectionReason")
  record Reason(@Nullable String reason) {}
}
