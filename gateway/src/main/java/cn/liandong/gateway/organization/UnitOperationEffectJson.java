package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.UnitOperationEffect;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "UnitOperationEffect")
record UnitOperationEffectJson(
    List<UnitEffect> units,
    int changedUnits,
    int changedSchools,
    List<PeerGroupEffect> peerGroups,
    List<GrantEffect> grants,
    List<DenominatorEffect> denominators,
    List<String> notes) {
  static UnitOperationEffectJson of(UnitOperationEffect proto) {
    return new UnitOperationEffectJson(
        Protos.list(proto.getUnitsList(), UnitEffect::of),
        proto.getChangedUnits(),
        proto.getChangedSchools(),
        Protos.list(proto.getPeerGroupsList(), PeerGroupEffect::of),
        Protos.list(proto.getGrantsList(), GrantEffect::of),
        Protos.list(proto.getDenominatorsList(), DenominatorEffect::of),
        List.copyOf(proto.getNotesList()));
  }

  @Schema(name = "UnitEffect")
  record UnitEffect(
      String unitId,
      String nameBefore,
      String nameAfter,
      String codeBefore,
      String codeAfter,
      String parentBefore,
      String parentAfter,
      int belowBefore,
      int belowAfter) {
    static UnitEffect of(cn.liandong.proto.organization.v1.UnitEffect proto) {
      return new UnitEffect(
          proto.getUnitId(),
          proto.getNameBefore(),
          proto.getNameAfter(),
          proto.getCodeBefore(),
          proto.getCodeAfter(),
          proto.getParentBefore(),
          proto.getParentAfter(),
          proto.getBelowBefore(),
          proto.getBelowAfter());
    }
  }

  @Schema(name = "PeerGroupEffect")
  record PeerGroupEffect(String schoolType, int schoolsBefore, int schoolsAfter) {
    static PeerGroupEffect of(cn.liandong.proto.organization.v1.PeerGroupEffect proto) {
      return new PeerGroupEffect(
          proto.getSchoolType(), proto.getSchoolsBefore(), proto.getSchoolsAfter());
    }
  }

  @Schema(name = "GrantEffect")
  record GrantEffect(String username, String role, String unitName, GrantChange change, int units) {
    static GrantEffect of(cn.liandong.proto.organization.v1.GrantEffect proto) {
      return new GrantEffect(
          proto.getUsername(),
          proto.getRole(),
          proto.getUnitName(),
          ProtoEnums.of(GrantChange.class, proto.getChange()),
          proto.getUnits());
    }
  }

  @Schema(name = "DenominatorEffect")
  record DenominatorEffect(
      String unitId,
      String unitName,
      int teachers,
      int students,
      int classes,
      String explanation,
      boolean open) {
    static DenominatorEffect of(cn.liandong.proto.organization.v1.DenominatorEffect proto) {
      return new DenominatorEffect(
          proto.getUnitId(),
          proto.getUnitName(),
          proto.getTeachers(),
          proto.getStudents(),
          proto.getClasses(),
          proto.getExplanation(),
          proto.getOpen());
    }
  }
}
