package cn.liandong.identity.selfaudit;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.proto.identity.v1.ExportSelfAuditRequest;
import cn.liandong.proto.identity.v1.ExportSelfAuditResponse;
import cn.liandong.proto.identity.v1.SelfAuditService;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
@Blocking
class SelfAuditEndpoint implements SelfAuditService {

  private final Calls calls;
  private final Callers callers;
  private final SelfAudits audits;

  SelfAuditEndpoint(Calls calls, Callers callers, SelfAudits audits) {
    this.calls = calls;
    this.callers = callers;
    this.audits = audits;
  }

  @Override
  public Uni<ExportSelfAuditResponse> exportSelfAudit(ExportSelfAuditRequest request) {
    var act = new Act(callers.current(), "SELF_AUDIT_EXPORTED", "unit", request.getUnitId());
    var year = request.getYear();
    return calls.call(
        act,
        handle -> {
          var content = audits.workbook(handle, act.caller(), request.getUnitId(), year);
          calls.done(handle, act, String.valueOf(year));
          return ExportSelfAuditResponse.newBuilder()
              .setFileName("个人信息保护自查表-%d.xlsx".formatted(year))
              .setContent(ByteString.copyFrom(content))
              .build();
        });
  }
}
