package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.ListDenominatorsResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Denominators")
record DenominatorsJson(
    List<DenominatorJson> items, String nextPageToken, List<String> schoolsWithout) {
  static DenominatorsJson of(ListDenominatorsResponse proto) {
    return new DenominatorsJson(
        Protos.list(proto.getDenominatorsList(), DenominatorJson::of),
        proto.getNextPageToken(),
        List.copyOf(proto.getSchoolsWithoutList()));
  }
}
