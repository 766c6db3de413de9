package cn.liandong.gateway.identity.consent;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.ConsentService;
import cn.liandong.proto.identity.v1.EndConsentNoticeRequest;
import cn.liandong.proto.identity.v1.ExportConsentsRequest;
import cn.liandong.proto.identity.v1.ListConsentNoticesRequest;
import cn.liandong.proto.identity.v1.ListConsentsRequest;
import cn.liandong.proto.identity.v1.ListOwnConsentsRequest;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Authenticated
class ConsentResource {
  @GrpcClient("identity")
  ConsentService consents;

  @GET
  @Path("/consent-notices")
  public Uni<List<ConsentNoticeJson>> notices(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("ended") @DefaultValue("false") boolean ended) {
    var request = ListConsentNoticesRequest.newBuilder().setUnitId(unitId).setEnded(ended).build();
    return consents
        .listConsentNotices(request)
        .map(answer -> answer.getNoticesList().stream().map(ConsentNoticeJson::of).toList());
  }

  @POST
  @Path("/consent-notices")
  public Uni<NoticeId> publish(NewConsentNotice notice) {
    return consents
        .publishConsentNotice(Body.require(notice).request())
        .map(answer -> new NoticeId(answer.getNoticeId()));
  }

  @POST
  @Path("/consent-notices/{id}/end")
  public Uni<Void> end(String id, Reason reason) {
    var request =
        EndConsentNoticeRequest.newBuilder()
            .setNoticeId(id)
            .setReason(orEmpty(Body.require(reason).reason()))
            .build();
    return consents.endConsentNotice(request).replaceWithVoid();
  }

  @GET
  @Path("/consent-notices/{id}/consents")
  public Uni<Page<ConsentJson>> list(
      String id,
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("state") @Nullable ConsentState state,
      @BeanParam PageParams page) {
    var request =
        ListConsentsRequest.newBuilder()
            .setNoticeId(id)
            .setUnitId(unitId)
            .setState(ProtoEnums.to(cn.liandong.proto.identity.v1.ConsentState.class, state))
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return consents
        .listConsents(request)
        .map(answer ->
            Page.of(answer.getConsentsList(), ConsentJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/consent-notices/{id}/consents.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> export(
      String id,
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("state") @Nullable ConsentState state) {
    var request =
        ExportConsentsRequest.newBuilder()
            .setNoticeId(id)
            .setUnitId(unitId)
            .setState(ProtoEnums.to(cn.liandong.proto.identity.v1.ConsentState.class, state))
            .build();
    return consents
        .exportConsents(request)
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }

  @POST
  @Path("/consent-notices/{id}/consents")
  public Uni<Void> record(String id, PaperConsent consent) {
    return consents.recordConsent(Body.require(consent).request(id)).replaceWithVoid();
  }

  @GET
  @Path("/personal-data/consents")
  public Uni<List<OwnConsentJson>> own() {
    return consents
        .listOwnConsents(ListOwnConsentsRequest.getDefaultInstance())
        .map(answer -> answer.getConsentsList().stream().map(OwnConsentJson::of).toList());
  }

  @POST
  @Path("/personal-data/consents")
  public Uni<Void> answer(OwnAnswer answer) {
    return consents.answerConsent(Body.require(answer).request()).replaceWithVoid();
  }

  @Schema(name = "ConsentNoticeId")
  record NoticeId(String id) {}

  @Schema(name = "ConsentNoticeReason")
  record Reason(@Nullable String reason) {}
}
