package cn.liandong.common.token;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.count.BoundedCounts;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Counts of refused calls that identity has not yet been told. A flood adds to them, not to it. */
@ApplicationScoped
class RefusedCalls {

  private static final int MOST_KINDS = 200;

  private final MeterRegistry meters;
  private final BoundedCounts<RefusedCall> counts =
      new BoundedCounts<>(MOST_KINDS, RefusedCall::fromAnywhere);

  RefusedCalls(MeterRegistry meters) {
    this.meters = meters;
  }

  void add(RefusedCall call) {
    meters.counter(Audit.REFUSALS, "service", call.door(), "reason", call.reason()).increment();
    counts.add(call, 1);
  }

  Map<RefusedCall, Long> take() {
    return counts.take();
  }

  void giveBack(Map<RefusedCall, Long> untold) {
    untold.forEach(counts::add);
  }
}
