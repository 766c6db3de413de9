package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.ClassAdvance;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ClassAdvance")
record ClassAdvanceJson(
    String id,
    String unitId,
    int schoolYear,
    int closed,
    String username,
    @Nullable Instant advanceTime,
    @Nullable Instant undoExpireTime,
    boolean undone) {
  static ClassAdvanceJson of(ClassAdvance proto) {
    return new ClassAdvanceJson(
        proto.getId(),
        proto.getUnitId(),
        proto.getSchoolYear(),
        proto.getClosed(),
        proto.getUsername(),
        Protos.instant(proto.getAdvanceTime()),
        Protos.instant(proto.getUndoExpireTime()),
        proto.getUndone());
  }
}
