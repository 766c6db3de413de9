package cn.liandong.gateway.metrics;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.metrics.v1.Dispute;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Dispute")
record DisputeJson(
    String id,
    String unitId,
    String unitName,
    String period,
    String indicator,
    String indicatorName,
    String display,
    String claim,
    String createdBy,
    @Nullable Instant createTime,
    boolean accepted,
    String answer,
    String answeredBy,
    @Nullable Instant answerTime) {
  static DisputeJson of(Dispute proto) {
    return new DisputeJson(
        proto.getId(),
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getPeriod(),
        proto.getIndicator(),
        proto.getIndicatorName(),
        proto.getDisplay(),
        proto.getClaim(),
        proto.getCreatedBy(),
        Protos.instant(proto.getCreateTime()),
        proto.getAccepted(),
        proto.getAnswer(),
        proto.getAnsweredBy(),
        Protos.instant(proto.getAnswerTime()));
  }
}
