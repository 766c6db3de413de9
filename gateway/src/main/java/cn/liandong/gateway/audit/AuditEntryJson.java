package cn.liandong.gateway.audit;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.audit.v1.AuditEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AuditEntry")
record AuditEntryJson(
    long id,
    long sequence,
    @Nullable Instant createTime,
    String actor,
    String action,
    String objectType,
    String objectId,
    String objectName,
    String result,
    String detail,
    String remoteAddress,
    String service) {
  static AuditEntryJson of(AuditEntry proto) {
    return new AuditEntryJson(
        proto.getId(),
        proto.getSequence(),
        Protos.instant(proto.getCreateTime()),
        proto.getActor(),
        proto.getAction(),
        proto.getObjectType(),
        proto.getObjectId(),
        proto.getObjectName(),
        proto.getResult(),
        proto.getDetail(),
        proto.getRemoteAddress(),
        proto.getService());
  }
}
