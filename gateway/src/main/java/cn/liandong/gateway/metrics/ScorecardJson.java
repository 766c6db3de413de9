package cn.liandong.gateway.metrics;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.metrics.v1.GetScorecardResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Scorecard")
record ScorecardJson(String unitId, String unitName, String period, List<ScorecardLine> lines) {
  static ScorecardJson of(GetScorecardResponse proto) {
    return new ScorecardJson(
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getPeriod(),
        Protos.list(proto.getLinesList(), ScorecardLine::of));
  }

  @Schema(name = "ScorecardLine")
  record ScorecardLine(IndicatorJson indicator, IndicatorValueJson value) {
    static ScorecardLine of(cn.liandong.proto.metrics.v1.ScorecardLine proto) {
      return new ScorecardLine(
          IndicatorJson.of(proto.getIndicator()), IndicatorValueJson.of(proto.getValue()));
    }
  }
}
