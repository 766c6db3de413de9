package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.UnitOperation;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "UnitOperation")
record UnitOperationJson(
    String id,
    UnitOperationKind kind,
    @Nullable LocalDate effectiveDate,
    String reason,
    String summary,
    UnitOperationEffectJson effect,
    @Nullable Instant createTime,
    String createdBy,
    @Nullable Instant undoTime,
    String undoneBy,
    @Nullable Instant undoExpireTime) {
  static UnitOperationJson of(UnitOperation proto) {
    return new UnitOperationJson(
        proto.getId(),
        ProtoEnums.of(UnitOperationKind.class, proto.getKind()),
        Protos.date(proto.getEffectiveDate()),
        proto.getReason(),
        proto.getSummary(),
        UnitOperationEffectJson.of(proto.getEffect()),
        Protos.instant(proto.getCreateTime()),
        proto.getCreatedBy(),
        Protos.instant(proto.getUndoTime()),
        proto.getUndoneBy(),
        Protos.instant(proto.getUndoExpireTime()));
  }
}
