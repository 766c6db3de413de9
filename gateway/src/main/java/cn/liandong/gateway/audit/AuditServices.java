package cn.liandong.gateway.audit;

import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.ListAuditEntriesResponse;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.audit.v1.VerifyAuditResponse;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The audit of each service, called alike. */
@ApplicationScoped
class AuditServices {
  @GrpcClient("organization")
  cn.liandong.proto.organization.v1.AuditService organization;

  @GrpcClient("identity")
  cn.liandong.proto.identity.v1.AuditService identity;

  @GrpcClient("metrics")
  cn.liandong.proto.metrics.v1.AuditService metrics;

  Uni<ListAuditEntriesResponse> list(AuditedService service, ListAuditEntriesRequest request) {
    return switch (service) {
      case organization -> organization.listAuditEntries(request);
      case identity -> identity.listAuditEntries(request);
      case metrics -> metrics.listAuditEntries(request);
    };
  }

  Uni<VerifyAuditResponse> verify(AuditedService service) {
    var request = VerifyAuditRequest.getDefaultInstance();
    return switch (service) {
      case organization -> organization.verifyAudit(request);
      case identity -> identity.verifyAudit(request);
      case metrics -> metrics.verifyAudit(request);
    };
  }
}
