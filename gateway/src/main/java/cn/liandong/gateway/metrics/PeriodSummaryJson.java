package cn.liandong.gateway.metrics;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.metrics.v1.PeriodSummary;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PeriodSummary")
record PeriodSummaryJson(
    String period,
    int schoolsWithData,
    int schools,
    boolean published,
    @Nullable Instant cutOffTime) {
  static PeriodSummaryJson of(PeriodSummary proto) {
    return new PeriodSummaryJson(
        proto.getPeriod(),
        proto.getSchoolsWithData(),
        proto.getSchools(),
        proto.getPublished(),
        Protos.instant(proto.getCutOffTime()));
  }
}
