package cn.liandong.gateway.audit;

import cn.liandong.proto.audit.v1.VerifyAuditResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AuditVerification")
record VerificationJson(
    AuditedService service, boolean intact, long checked, long brokenAt, String finding) {
  static VerificationJson of(AuditedService service, VerifyAuditResponse proto) {
    return new VerificationJson(
        service, proto.getIntact(), proto.getChecked(), proto.getBrokenAt(), proto.getFinding());
  }
}
