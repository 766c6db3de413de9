package cn.liandong.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * Peak of what is alive on the heap, above what was alive at the start. Collects all the time, so a
 * run that is watched says nothing about speed.
 */
public final class LiveHeap {

  private static final long PAUSE = 50;

  private LiveHeap() {}

  @FunctionalInterface
  public interface Job {
    void run() throws Exception;
  }

  /** Peak in bytes. */
  public static long peakOf(Job job) throws Exception {
    long before = alive();
    var watch = new Watch();
    watch.start();
    try {
      job.run();
    } finally {
      watch.interrupt();
      watch.join();
    }
    return watch.peak - before;
  }

  private static long alive() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(LiveHeap::afterCollection)
        .sum();
  }

  private static long afterCollection(MemoryPoolMXBean pool) {
    var usage = pool.getCollectionUsage();
    return usage == null ? 0 : usage.getUsed();
  }

  private static final class Watch extends Thread {
    private volatile long peak;

    @Override
    public void run() {
      while (!isInterrupted()) {
        peak = Math.max(peak, alive());
        try {
          Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }
}
