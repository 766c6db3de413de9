package cn.liandong.common.scope;

import cn.liandong.common.count.BoundedCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calls by people that identity has not been asked about yet. Whose they are is found out after the
 * call, so that none waits for it.
 */
@ApplicationScoped
public class PersonCalls {

  private static final int MOST_KINDS = 5000;

  private final Clock clock;
  private final BoundedCounts<PersonCall> counts =
      new BoundedCounts<>(MOST_KINDS, PersonCall::ofAnyKind);
  private Instant since = Instant.MAX;

  PersonCalls(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param since when the first of them was made
   */
  public record Taken(Instant since, Map<PersonCall, Long> counts) {

    public boolean isEmpty() {
      return counts.isEmpty();
    }

    public Taken of(Set<String> subjects) {
      return new Taken(
          since,
          counts.entrySet().stream()
              .filter(entry -> subjects.contains(entry.getKey().subject()))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
  }

  void add(Caller caller) {
    var atHand = CallAtHand.KEY.get();
    if (atHand == null || caller.isProgram()) {
      return;
    }
    var call = atHand.by(caller);
    if (call != null) {
      add(call, 1, clock.instant());
    }
  }

  public synchronized Taken take() {
    var taken = new Taken(since, counts.take());
    since = Instant.MAX;
    return taken;
  }

  public void giveBack(Taken untold) {
    untold.counts.forEach((call, count) -> add(call, count, untold.since));
  }

  private synchronized void add(PersonCall call, long count, Instant time) {
    counts.add(call, count);
    since = time.isBefore(since) ? time : since;
  }
}
