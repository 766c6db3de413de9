package cn.liandong.seeds.demo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/** Tries again, ever more slowly, until a time limit. */
final class Patience {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final Instant deadline;

  static Patience of(Duration limit) {
    return new Patience(Instant.now().plus(limit));
  }

  private Patience(Instant deadline) {
    this.deadline = deadline;
  }

  /** Fails with the last {@link NotYetException} or {@link UncheckedIOException}. */
  <T> T keep(Attempt<T> attempt) {
    for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
      try {
        return attempt.run();
      } catch (InterruptedIOException | InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (NotYetException e) {
        if (Instant.now().plus(pause).isAfter(deadline)) {
          throw e;
        }
      } catch (IOException e) {
        if (Instant.now().plus(pause).isAfter(deadline)) {
          throw new UncheckedIOException("连接不上：" + e.getMessage(), e);
        }
      }
      sleep(pause);
    }
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @FunctionalInterface
  interface Attempt<T> {
    T run() throws IOException, InterruptedException;
  }
}
