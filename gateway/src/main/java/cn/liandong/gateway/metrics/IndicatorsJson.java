package cn.liandong.gateway.metrics;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.metrics.v1.ListIndicatorsResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Indicators")
record IndicatorsJson(List<IndicatorJson> indicators, List<PeerGrouping> groupings) {
  static IndicatorsJson of(ListIndicatorsResponse proto) {
    return new IndicatorsJson(
        Protos.list(proto.getIndicatorsList(), IndicatorJson::of),
        Protos.list(proto.getGroupingsList(), PeerGrouping::of));
  }

  @Schema(name = "PeerGrouping")
  record PeerGrouping(String code, String name) {
    static PeerGrouping of(cn.liandong.proto.metrics.v1.PeerGrouping proto) {
      return new PeerGrouping(proto.getCode(), proto.getName());
    }
  }
}
