package cn.liandong.organization.unit;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.organization.v1.Participation;
import cn.liandong.proto.organization.v1.Unit;
import cn.liandong.proto.organization.v1.UnitLevel;
import java.util.List;

/** Versions on the wire. */
final class UnitProto {

  private UnitProto() {}

  static Unit of(UnitView view) {
    var unit =
        Unit.newBuilder()
            .setId(view.unitId.toString())
            .setName(view.name)
            .addAllAliases(List.of(view.aliases))
            .setLevel(UnitLevel.valueOf("UNIT_LEVEL_" + view.level))
            .setSchoolType(view.schoolType)
            .setUrbanRural(view.urbanRural)
            .setOwnership(view.ownership)
            .setKind(view.kind)
            .setOrderNumber(view.orderNumber)
            .setParentName(view.parentName)
            .setValidFromDate(Dates.toProto(view.validFrom))
            .setParticipation(participation(view))
            .setVersion(view.version)
            .setPath(view.path)
            .setRevision(view.revision);
    UnitRows.groups(view.groups).forEach((tree, group) -> unit.putGroups(tree, group.toString()));
    if (view.code != null) {
      unit.setCode(view.code);
    }
    if (view.parentId != null) {
      unit.setParentId(view.parentId.toString());
    }
    if (view.validTo != null) {
      unit.setValidToDate(Dates.toProto(view.validTo));
    }
    return unit.build();
  }

  private static Participation participation(UnitView view) {
    var participation =
        Participation.newBuilder()
            .setOut(view.participationOut)
            .setReason(view.participationReason)
            .setDocument(view.participationDocument);
    if (view.participationFrom != null) {
      participation.setFromDate(Dates.toProto(view.participationFrom));
    }
    if (view.participationUntil != null) {
      participation.setUntilDate(Dates.toProto(view.participationUntil));
    }
    return participation.build();
  }
}
