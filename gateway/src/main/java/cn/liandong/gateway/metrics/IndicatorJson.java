package cn.liandong.gateway.metrics;

import cn.liandong.proto.metrics.v1.Indicator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Indicator")
record IndicatorJson(
    String code,
    String name,
    String definition,
    String unit,
    String numerator,
    String denominator,
    int factor,
    int version,
    String reference,
    String section,
    boolean ranks,
    String target) {
  static IndicatorJson of(Indicator proto) {
    return new IndicatorJson(
        proto.getCode(),
        proto.getName(),
        proto.getDefinition(),
        proto.getUnit(),
        proto.getNumerator(),
        proto.getDenominator(),
        proto.getFactor(),
        proto.getVersion(),
        proto.getReference(),
        proto.getSection(),
        proto.getRanks(),
        proto.getTarget());
  }
}
