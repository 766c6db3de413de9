package cn.liandong.gateway.organization.namelist;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.NameDecision;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param unitId empty when the name is none of our units
 */
@Schema(name = "NameDecision")
record NameDecisionJson(
    String id,
    String name,
    String unitId,
    String unitName,
    String decidedBy,
    @Nullable Instant decideTime,
    String undoneBy,
    @Nullable Instant undoTime) {
  static NameDecisionJson of(NameDecision proto) {
    return new NameDecisionJson(
        proto.getId(),
        proto.getName(),
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getDecidedBy(),
        Protos.instant(proto.getDecideTime()),
        proto.getUndoneBy(),
        Protos.instant(proto.getUndoTime()));
  }
}
