package cn.liandong.common.projection;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;

/** Runs a projection until closed; a lost connection or an absent owner is retried. */
public final class ProjectionWorker implements AutoCloseable {

  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final long LONGEST_PAUSE_MILLIS = 1000;

  private static final String SILENCE = "liandong.projection.silence.seconds";

  private final Thread thread;
  private volatile long heard = System.nanoTime();
  private volatile boolean running = true;

  /** One round of a projection. */
  public interface Round {
    void run() throws Exception;
  }

  public ProjectionWorker(String name, Round round) {
    Metrics.gauge(SILENCE, Tags.of("name", name), this, ProjectionWorker::silence);
    thread = Thread.ofVirtual().name("projection-" + name).start(() -> loop(name, round));
  }

  private void loop(String name, Round round) {
    long pause = FIRST_PAUSE_MILLIS;
    while (running) {
      try {
        round.run();
        heard = System.nanoTime();
        pause = FIRST_PAUSE_MILLIS;
      } catch (Exception e) {
        pause(name, pause, e);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  /** Since the owner last answered; with its long poll, about 20 in good times. */
  private double silence() {
    return (System.nanoTime() - heard) / 1e9;
  }

  private void pause(String name, long millis, Exception cause) {
    if (!running) {
      return;
    }
    if (millis == LONGEST_PAUSE_MILLIS) {
      Log.infof("projection waits for its owner name=%s reason=%s", name, cause.getMessage());
    }
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  @Override
  public void close() {
    running = false;
    thread.interrupt();
  }
}
