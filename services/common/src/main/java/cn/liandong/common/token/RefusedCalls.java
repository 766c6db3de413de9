package cn.liandong.common.token;

import cn.liandong.common.audit.Audit;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Counts of refused calls that identity has not yet been told. A flood adds to them, not to it. */
@ApplicationScoped
class RefusedCalls {

  private static final int MOST_KINDS = 200;

  private final MeterRegistry meters;
  private Map<RefusedCall, Long> counts = new HashMap<>();

  RefusedCalls(MeterRegistry meters) {
    this.meters = meters;
  }

  void add(RefusedCall call) {
    meters.counter(Audit.REFUSALS, "service", call.door(), "reason", call.reason()).increment();
    add(call, 1);
  }

  synchronized Map<RefusedCall, Long> take() {
    var taken = counts;
    counts = new HashMap<>();
    return taken;
  }

  void giveBack(Map<RefusedCall, Long> untold) {
    untold.forEach(this::add);
  }

  private synchronized void add(RefusedCall call, long count) {
    var room = counts.size() < MOST_KINDS || counts.containsKey(call);
    counts.merge(room ? call : call.fromAnywhere(), count, Long::sum);
  }
}
