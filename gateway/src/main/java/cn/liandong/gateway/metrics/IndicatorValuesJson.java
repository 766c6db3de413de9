package cn.liandong.gateway.metrics;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IndicatorValues")
record IndicatorValuesJson(
    IndicatorJson indicator,
    IndicatorValueJson total,
    List<IndicatorValueJson> values,
    String mean,
    String median,
    String baseline) {
  static IndicatorValuesJson of(ListIndicatorValuesResponse proto) {
    return new IndicatorValuesJson(
        IndicatorJson.of(proto.getIndicator()),
        IndicatorValueJson.of(proto.getTotal()),
        Protos.list(proto.getValuesList(), IndicatorValueJson::of),
        proto.getMean(),
        proto.getMedian(),
        proto.getBaseline());
  }
}
