package cn.liandong.gateway.organization.facility;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.FacilityCount;
import cn.liandong.proto.organization.v1.SchoolFacilities;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SchoolFacilities")
record SchoolFacilitiesJson(
    String unitId,
    String unitName,
    String unitCode,
    String parentName,
    String schoolType,
    String urbanRural,
    List<CountJson> counts,
    boolean writable) {
  static SchoolFacilitiesJson of(SchoolFacilities proto) {
    return new SchoolFacilitiesJson(
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getUnitCode(),
        proto.getParentName(),
        proto.getSchoolType(),
        proto.getUrbanRural(),
        Protos.list(proto.getCountsList(), CountJson::of),
        proto.getWritable());
  }

  @Schema(name = "FacilityCount")
  record CountJson(String kind, int count, @Nullable LocalDate effectiveDate, String source) {
    static CountJson of(FacilityCount proto) {
      return new CountJson(
          proto.getKind(),
          proto.getCount(),
          Protos.date(proto.getEffectiveDate()),
          proto.getSource());
    }
  }
}
