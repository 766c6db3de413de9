package cn.liandong.gateway.audit;

import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.ListAuditEntriesResponse;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.audit.v1.VerifyAuditResponse;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import java.util.stream.Stream;

@Path("/api/audit")
@Authenticated
class AuditResource {
  @GrpcClient("organization")
  cn.liandong.proto.organization.v1.AuditService organization;

  @GrpcClient("identity")
  cn.liandong.proto.identity.v1.AuditService identity;

  @GrpcClient("metrics")
  cn.liandong.proto.metrics.v1.AuditService metrics;

  @GET
  public Uni<Page<AuditEntryJson>> list(
      @QueryParam("service") @DefaultValue("organization") AuditedService service,
      @QueryParam("actor") @DefaultValue("") String actor,
      @QueryParam("action") @DefaultValue("") String action,
      @BeanParam PageParams page) {
    var request =
        ListAuditEntriesRequest.newBuilder()
            .setActor(actor)
            .setAction(action)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return entries(service, request)
        .map(answer ->
            Page.of(answer.getEntriesList(), AuditEntryJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/verification")
  public Uni<Page<VerificationJson>> verify() {
    var verifications = Stream.of(AuditedService.values()).map(this::verification).toList();
    return Uni.join()
        .all(verifications)
        .andFailFast()
        .map(all -> Page.whole(all, Function.identity()));
  }

  private Uni<ListAuditEntriesResponse> entries(
      AuditedService service, ListAuditEntriesRequest request) {
    return switch (service) {
      case organization -> organization.listAuditEntries(request);
      case identity -> identity.listAuditEntries(request);
      case metrics -> metrics.listAuditEntries(request);
    };
  }

  private Uni<VerificationJson> verification(AuditedService service) {
    var request = VerifyAuditRequest.getDefaultInstance();
    Uni<VerifyAuditResponse> answer =
        switch (service) {
          case organization -> organization.verifyAudit(request);
          case identity -> identity.verifyAudit(request);
          case metrics -> metrics.verifyAudit(request);
        };
    return answer.map(found -> VerificationJson.of(service, found));
  }
}
