package cn.liandong.gateway.organization.facility;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.FacilityKind;
import cn.liandong.proto.organization.v1.ListFacilitiesResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Facilities")
record FacilitiesJson(
    List<KindJson> kinds, List<SchoolFacilitiesJson> items, String nextPageToken) {
  static FacilitiesJson of(ListFacilitiesResponse proto) {
    return new FacilitiesJson(
        Protos.list(proto.getKindsList(), KindJson::of),
        Protos.list(proto.getSchoolsList(), SchoolFacilitiesJson::of),
        proto.getNextPageToken());
  }

  @Schema(name = "FacilityKind")
  record KindJson(String code, String name, String measure, int maximum, String reference) {
    static KindJson of(FacilityKind proto) {
      return new KindJson(
          proto.getCode(),
          proto.getName(),
          proto.getMeasure(),
          proto.getMaximum(),
          proto.getReference());
    }
  }
}
