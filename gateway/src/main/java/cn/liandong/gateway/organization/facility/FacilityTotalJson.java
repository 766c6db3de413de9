package cn.liandong.gateway.organization.facility;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.FacilityTotal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FacilityTotal")
record FacilityTotalJson(
    FacilityGrouping grouping,
    String group,
    int schools,
    int reporting,
    List<SchoolFacilitiesJson.CountJson> totals) {
  static FacilityTotalJson of(FacilityTotal proto) {
    return new FacilityTotalJson(
        ProtoEnums.of(FacilityGrouping.class, proto.getGrouping()),
        proto.getGroup(),
        proto.getSchools(),
        proto.getReporting(),
        Protos.list(proto.getTotalsList(), SchoolFacilitiesJson.CountJson::of));
  }
}
