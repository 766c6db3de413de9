package cn.liandong.metrics.audit;

import cn.liandong.metrics.Calls;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.ListAuditEntriesResponse;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.audit.v1.VerifyAuditResponse;
import cn.liandong.proto.metrics.v1.AuditService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
@Blocking
class AuditEndpoint implements AuditService {

  private final Calls calls;
  private final MetricsAudit audit;

  AuditEndpoint(Calls calls, MetricsAudit audit) {
    this.calls = calls;
    this.audit = audit;
  }

  @Override
  public Uni<ListAuditEntriesResponse> listAuditEntries(ListAuditEntriesRequest request) {
    return calls.call((handle, caller) -> audit.log().list(caller, request));
  }

  @Override
  public Uni<VerifyAuditResponse> verifyAudit(VerifyAuditRequest request) {
    return calls.call((handle, caller) -> audit.log().verify(caller));
  }
}
