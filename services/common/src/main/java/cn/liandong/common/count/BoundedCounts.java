package cn.liandong.common.count;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How often each kind was counted. A flood of kinds is counted together, and none of it is lost.
 */
public final class BoundedCounts<K> {

  private final int mostKinds;
  private final UnaryOperator<K> together;
  private Map<K, Long> counts = new HashMap<>();

  /**
   * @param together what a kind counts as once there is no room for it
   */
  public BoundedCounts(int mostKinds, UnaryOperator<K> together) {
    this.mostKinds = mostKinds;
    this.together = together;
  }

  public synchronized void add(K kind, long count) {
    var room = counts.size() < mostKinds || counts.containsKey(kind);
    counts.merge(room ? kind : together.apply(kind), count, Long::sum);
  }

  public synchronized Map<K, Long> take() {
    var taken = counts;
    counts = new HashMap<>();
    return taken;
  }
}
