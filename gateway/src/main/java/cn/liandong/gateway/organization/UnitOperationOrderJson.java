package cn.liandong.gateway.organization;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.NewUnit;
import cn.liandong.proto.organization.v1.UnitOperationOrder;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the kind has no use for stays empty. */
@Schema(name = "UnitOperationOrder")
record UnitOperationOrderJson(
    UnitOperationKind kind,
    @Nullable LocalDate effectiveDate,
    String reason,
    List<String> unitIds,
    String targetId,
    String name,
    String code,
    String schoolType,
    List<NewUnitJson> newUnits,
    String tree,
    boolean goesOn) {

  @Schema(name = "NewUnit")
  record NewUnitJson(
      String name,
      String code,
      UnitLevel level,
      String kind,
      String schoolType,
      String urbanRural,
      List<String> childIds) {
    NewUnit of() {
      return NewUnit.newBuilder()
          .setName(orEmpty(name))
          .setCode(orEmpty(code))
          .setLevel(ProtoEnums.to(cn.liandong.proto.organization.v1.UnitLevel.class, level))
          .setKind(orEmpty(kind))
          .setSchoolType(orEmpty(schoolType))
          .setUrbanRural(orEmpty(urbanRural))
          .addAllChildIds(orEmpty(childIds))
          .build();
    }
  }

  UnitOperationOrder of() {
    return UnitOperationOrder.newBuilder()
        .setKind(ProtoEnums.to(cn.liandong.proto.organization.v1.UnitOperationKind.class, kind))
        .setEffectiveDate(Protos.date(effectiveDate))
        .setReason(orEmpty(reason))
        .addAllUnitIds(orEmpty(unitIds))
        .setTargetId(orEmpty(targetId))
        .setName(orEmpty(name))
        .setCode(orEmpty(code))
        .setSchoolType(orEmpty(schoolType))
        .addAllNewUnits(orEmpty(newUnits).stream().map(NewUnitJson::of).toList())
        .setTree(orEmpty(tree))
        .setGoesOn(goesOn)
        .build();
  }
}
