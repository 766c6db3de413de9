package cn.liandong.gateway.metrics;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.metrics.v1.Warning;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Warning")
record WarningJson(
    String id,
    String unitId,
    String unitName,
    String indicator,
    String indicatorName,
    String firstPeriod,
    String lastPeriod,
    int periods,
    String display,
    String baselineDisplay,
    boolean open,
    String rule,
    String reference,
    @Nullable Instant createTime) {
  static WarningJson of(Warning proto) {
    return new WarningJson(
        proto.getId(),
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getIndicator(),
        proto.getIndicatorName(),
        proto.getFirstPeriod(),
        proto.getLastPeriod(),
        proto.getPeriods(),
        proto.getDisplay(),
        proto.getBaselineDisplay(),
        proto.getOpen(),
        proto.getRule(),
        proto.getReference(),
        Protos.instant(proto.getCreateTime()));
  }
}
