package cn.liandong.organization.audit;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.organization.v1.AuditService;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** The audit trail of the service. */
@Singleton
class AuditDoors implements Doors {

  @GrpcClient("organization")
  AuditService audit;

  @Override
  public Map<String, Door> to(Targets targets) {
    return Map.of(
        "ListAuditEntries",
        Door.of(
            "NOT_ALLOWED",
            audit,
            stub -> stub.listAuditEntries(ListAuditEntriesRequest.getDefaultInstance())),
        "VerifyAudit",
        Door.of(
            "NOT_ALLOWED",
            audit,
            stub -> stub.verifyAudit(VerifyAuditRequest.getDefaultInstance())));
  }
}
