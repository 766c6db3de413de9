package cn.liandong.metrics.streak;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.ranking.Tails;
import cn.liandong.metrics.streak.History.Ranked;
import cn.liandong.seeds.pack.StreakRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who was on the tail of a rule in each period, as far back as a streak of today reaches. */
public final class TailHistory {

  /**
   * One period of a rule.
   *
   * @param listed with the extreme first
   */
  private record Entry(Period period, Set<UUID> ranked, Set<UUID> listed, String tieNote) {

    Streak.Mark mark(UUID unit) {
      if (!ranked.contains(unit)) {
        return Streak.Mark.MISSING;
      }
      return listed.contains(unit) ? Streak.Mark.LISTED : Streak.Mark.CLEAR;
    }
  }

  private final StreakRule rule;
  private final History history;
  private final Set<Period> outages;
  private final Streak streak;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param outages periods whose data count as missing
   */
  TailHistory(StreakRule rule, History history, Set<Period> outages) {
    this.rule = rule;
    this.history = history;
    this.outages = outages;
    this.streak =
        new Streak(
            rule.consecutive(),
            switch (rule.missing()) {
              case BREAKS -> Streak.Missing.BREAKS;
              case BRIDGES -> Streak.Missing.BRIDGES;
            });
    for (var period : history.periods().reversed()) {
      entries.addFirst(entry(period));
      if (listed().noneMatch(unit -> streak.couldBeLonger(marks(unit)))) {
        break;
      }
    }
  }

  private Entry entry(Period period) {
    if (outages.contains(period)) {
      return new Entry(period, Set.of(), Set.of(), "");
    }
    var ranked = new LinkedHashSet<UUID>();
    var listed = new LinkedHashSet<UUID>();
    var notes = new LinkedHashSet<String>();
    for (var group : history.ranked(period).values()) {
      group.forEach(unit -> ranked.add(unit.unit()));
      var tail = Tails.pick(rule.tail(), group, Ranked::goodness);
      tail.members().forEach(unit -> listed.add(unit.unit()));
      notes.add(tail.tieNote());
    }
    notes.remove("");
    return new Entry(period, ranked, listed, String.join("；", notes));
  }

  private Stream<UUID> listed() {
    return entries.getLast().listed.stream();
  }

  private List<Streak.Mark> marks(UUID unit) {
    return entries.stream().map(entry -> entry.mark(unit)).toList();
  }

  public String tieNote() {
    return entries.getLast().tieNote;
  }

  /** On the tail of the last period, with the extreme first. */
  public List<Listing> listings() {
    var standings = history.standings();
    return listed()
        .map(unit -> {
          var marks = marks(unit);
          var length = streak.length(marks);
          var reached = streak.reached(marks);
          return new Listing(
              standings.get(unit),
              length,
              reached,
              reached && !streak.reached(marks.subList(0, marks.size() - 1)),
              listedPeriods(unit, length));
        })
        .toList();
  }

  private List<Period> listedPeriods(UUID unit, int length) {
    var listed =
        entries.stream().filter(entry -> entry.listed.contains(unit)).map(Entry::period).toList();
    return listed.subList(listed.size() - length, listed.size());
  }
}
