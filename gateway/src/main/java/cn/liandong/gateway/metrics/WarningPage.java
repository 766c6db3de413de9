package cn.liandong.gateway.metrics;

import cn.liandong.proto.metrics.v1.ListWarningsResponse;
import java.util.List;

/** An empty token ends the list; the total counts all pages. */
record WarningPage(List<WarningJson> items, String nextPageToken, int total) {

  static WarningPage of(ListWarningsResponse proto) {
    return new WarningPage(
        proto.getWarningsList().stream().map(WarningJson::of).toList(),
        proto.getNextPageToken(),
        proto.getTotalSize());
  }
}
