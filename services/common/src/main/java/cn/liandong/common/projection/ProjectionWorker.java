package cn.liandong.common.projection;

import io.quarkus.logging.Log;

/** Runs a projection until closed; a lost connection or an absent owner is retried. */
public final class ProjectionWorker implements AutoCloseable {

  private static final long RETRY_MILLIS = 1000;

  private final Thread thread;
  private volatile boolean running = true;

  /** One round of a projection. */
  public interface Round {
    void run() throws Exception;
  }

  public ProjectionWorker(String name, Round round) {
    thread = Thread.ofVirtual().name("projection-" + name).start(() -> loop(name, round));
  }

  private void loop(String name, Round round) {
    while (running) {
      try {
        round.run();
      } catch (Exception e) {
        pause(name, e);
      }
    }
  }

  private void pause(String name, Exception cause) {
    if (!running) {
      return;
    }
    Log.infof("projection waits for its owner name=%s reason=%s", name, cause.getMessage());
    try {
      Thread.sleep(RETRY_MILLIS);
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
