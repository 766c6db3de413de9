package cn.liandong.gateway.metrics;

import cn.liandong.proto.metrics.v1.IndicatorValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IndicatorValue")
record IndicatorValueJson(
    String unitId,
    String unitCode,
    String unitName,
    String parentName,
    String numerator,
    String denominator,
    String value,
    String display,
    String previousDisplay,
    String change,
    String group,
    int rank,
    int rankOf,
    int previousRank,
    String excludedBecause,
    List<String> flags,
    int orderNumber) {
  static IndicatorValueJson of(IndicatorValue proto) {
    return new IndicatorValueJson(
        proto.getUnitId(),
        proto.getUnitCode(),
        proto.getUnitName(),
        proto.getParentName(),
        proto.getNumerator(),
        proto.getDenominator(),
        proto.getValue(),
        proto.getDisplay(),
        proto.getPreviousDisplay(),
        proto.getChange(),
        proto.getGroup(),
        proto.getRank(),
        proto.getRankOf(),
        proto.getPreviousRank(),
        proto.getExcludedBecause(),
        List.copyOf(proto.getFlagsList()),
        proto.getOrderNumber());
  }
}
