package cn.liandong.gateway.organization.namelist;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.ComparedName;
import cn.liandong.proto.organization.v1.ProposedUnit;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param position 1-based place in the list; 0 for a unit that no name stands for
 * @param unitId empty while the name stands for no unit
 */
@Schema(name = "ComparedName")
record ComparedNameJson(
    int position,
    String code,
    String name,
    String parent,
    NameOutcome outcome,
    String unitId,
    String unitName,
    String unitCode,
    String unitParentName,
    String matchedBy,
    boolean repeated,
    List<ProposedUnitJson> proposals,
    String decisionId,
    String decidedBy,
    @Nullable Instant decideTime) {
  static ComparedNameJson of(ComparedName proto) {
    return new ComparedNameJson(
        proto.getPosition(),
        proto.getListed().getCode(),
        proto.getListed().getName(),
        proto.getListed().getParent(),
        ProtoEnums.of(NameOutcome.class, proto.getOutcome()),
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getUnitCode(),
        proto.getUnitParentName(),
        proto.getMatchedBy(),
        proto.getRepeated(),
        Protos.list(proto.getProposalsList(), ProposedUnitJson::of),
        proto.getDecisionId(),
        proto.getDecidedBy(),
        Protos.instant(proto.getDecideTime()));
  }

  @Schema(name = "ProposedUnit")
  record ProposedUnitJson(
      String unitId,
      String name,
      String code,
      String parentName,
      int score,
      String why,
      boolean sameParent) {
    static ProposedUnitJson of(ProposedUnit proto) {
      return new ProposedUnitJson(
          proto.getUnitId(),
          proto.getName(),
          proto.getCode(),
          proto.getParentName(),
          proto.getScore(),
          proto.getWhy(),
          proto.getSameParent());
    }
  }
}
