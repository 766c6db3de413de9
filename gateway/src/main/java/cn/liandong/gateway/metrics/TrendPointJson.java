package cn.liandong.gateway.metrics;

import cn.liandong.proto.metrics.v1.TrendPoint;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TrendPoint")
record TrendPointJson(String period, String display, String countyDisplay, int rank, int rankOf) {
  static TrendPointJson of(TrendPoint proto) {
    return new TrendPointJson(
        proto.getPeriod(),
        proto.getDisplay(),
        proto.getCountyDisplay(),
        proto.getRank(),
        proto.getRankOf());
  }
}
