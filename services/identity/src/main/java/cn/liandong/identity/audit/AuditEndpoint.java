package cn.liandong.identity.audit;

import cn.liandong.common.scope.Callers;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.ListAuditEntriesResponse;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.audit.v1.VerifyAuditResponse;
import cn.liandong.proto.identity.v1.AuditService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;

@GrpcService
class AuditEndpoint implements AuditService {

  private final IdentityAudit audit;
  private final Callers callers;

  AuditEndpoint(IdentityAudit audit, Callers callers) {
    this.audit = audit;
    this.callers = callers;
  }

  @Override
  @Blocking
  public Uni<ListAuditEntriesResponse> listAuditEntries(ListAuditEntriesRequest request) {
    var caller = callers.current();
    return Uni.createFrom().item(Unchecked.supplier(() -> audit.log().list(caller, request)));
  }

  @Override
  @Blocking
  public Uni<VerifyAuditResponse> verifyAudit(VerifyAuditRequest request) {
    var caller = callers.current();
    return Uni.createFrom().item(Unchecked.supplier(() -> audit.log().verify(caller)));
  }
}
