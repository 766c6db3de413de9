package cn.liandong.organization.facility;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.organization.v1.FacilityCount;
import cn.liandong.proto.organization.v1.FacilityGrouping;
import cn.liandong.proto.organization.v1.FacilityTotal;
import cn.liandong.proto.organization.v1.SchoolFacilities;
import cn.liandong.seeds.pack.FacilityKind;

/** Facilities on the wire. */
final class FacilityProto {

  private FacilityProto() {}

  static cn.liandong.proto.organization.v1.FacilityKind of(FacilityKind kind) {
    return cn.liandong.proto.organization.v1.FacilityKind.newBuilder()
        .setCode(kind.code())
        .setName(kind.name())
        .setMeasure(kind.measure())
        .setMaximum(kind.maximum())
        .setReference(kind.basis().reference())
        .build();
  }

  static SchoolFacilities of(School school) {
    return SchoolFacilities.newBuilder()
        .setUnitId(school.id().toString())
        .setUnitName(school.name())
        .setUnitCode(school.code())
        .setParentName(school.parentName())
        .setSchoolType(school.schoolType())
        .setUrbanRural(school.urbanRural())
        .addAllCounts(school.counts().stream().map(FacilityProto::of).toList())
        .setWritable(school.writable())
        .build();
  }

  static FacilityTotal of(Totals totals) {
    return FacilityTotal.newBuilder()
        .setGrouping(FacilityGrouping.valueOf("FACILITY_GROUPING_" + totals.grouping()))
        .setGroup(totals.group())
        .setSchools(totals.schools())
        .setReporting(totals.reporting())
        .addAllTotals(
            totals.sums().entrySet().stream()
                .map(sum ->
                    FacilityCount.newBuilder()
                        .setKind(sum.getKey())
                        .setCount(sum.getValue())
                        .build())
                .toList())
        .build();
  }

  private static FacilityCount of(Count count) {
    return FacilityCount.newBuilder()
        .setKind(count.kind())
        .setCount(count.count())
        .setEffectiveDate(Dates.toProto(count.effectiveDate()))
        .setSource(count.source())
        .build();
  }
}
