package cn.liandong.common.feed;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The waiting side of a change feed. A feed's revision is assigned under one row lock of its owner,
 * so that no revision is committed late and skipped.
 */
public final class Revisions {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int LONGEST_WAIT_SECONDS = 30;

  private Revisions() {}

  /** Asks again until there is news or the wait is over, and then gives the last answer. */
  public static <T> Uni<T> await(Supplier<Uni<T>> question, Predicate<T> news, int waitSeconds) {
    var seconds = Math.clamp(waitSeconds, 0, LONGEST_WAIT_SECONDS);
    var deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    return ask(question, news, deadline);
  }

  private static <T> Uni<T> ask(Supplier<Uni<T>> question, Predicate<T> news, long deadline) {
    return question
        .get()
        .chain(answer ->
            news.test(answer) || System.nanoTime() >= deadline
                ? Uni.createFrom().item(answer)
                : later(question, news, deadline));
  }

  private static <T> Uni<T> later(Supplier<Uni<T>> question, Predicate<T> news, long deadline) {
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(PAUSE)
        .chain(() -> ask(question, news, deadline));
  }
}
