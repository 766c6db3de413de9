package cn.liandong.gateway.organization.pairing;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.Counted;
import cn.liandong.proto.organization.v1.GetCoverageResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Coverage")
record CoverageJson(
    int receivers,
    int covered,
    List<CountedJson> uncovered,
    List<CountedJson> tooFew,
    List<CountedJson> tooMany,
    List<CountedJson> visitsShort) {
  static CoverageJson of(GetCoverageResponse proto) {
    return new CoverageJson(
        proto.getReceivers(),
        proto.getCovered(),
        Protos.list(proto.getUncoveredList(), CountedJson::of),
        Protos.list(proto.getTooFewList(), CountedJson::of),
        Protos.list(proto.getTooManyList(), CountedJson::of),
        Protos.list(proto.getVisitsShortList(), CountedJson::of));
  }

  @Schema(name = "Counted")
  record CountedJson(String id, String name, int count) {
    static CountedJson of(Counted proto) {
      return new CountedJson(proto.getId(), proto.getName(), proto.getCount());
    }
  }
}
