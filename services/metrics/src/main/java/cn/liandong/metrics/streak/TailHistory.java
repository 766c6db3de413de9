package cn.liandong.metrics.streak;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Boards;
import cn.liandong.metrics.ranking.Rankings;
import cn.liandong.metrics.ranking.Standing;
import cn.liandong.metrics.ranking.Tails;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.seeds.pack.Grouping;
import cn.liandong.seeds.pack.StreakRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who was on the tail of a rule in each period, up to the period at hand. */
public final class TailHistory {

  /**
   * One period of a rule.
   *
   * @param picked with the extreme first
   */
  private record Entry(
      Period period,
      Map<UUID, Standing<MeasuredUnit>> ranked,
      List<Standing<MeasuredUnit>> picked,
      Set<UUID> listed,
      String tieNote) {

    Streak.Mark mark(UUID unit) {
      if (!ranked.containsKey(unit)) {
        return Streak.Mark.MISSING;
      }
      return listed.contains(unit) ? Streak.Mark.LISTED : Streak.Mark.CLEAR;
    }
  }

  private final StreakRule rule;
  private final Rankings rankings;
  private final Grouping grouping;
  private final Streak streak;
  private final List<Entry> entries;

  /**
   * @param periods oldest first, not empty
   * @param outages periods whose data count as missing
   */
  public TailHistory(
      StreakRule rule,
      Rankings rankings,
      Grouping grouping,
      List<Boards> periods,
      Set<Period> outages) {
    this.rule = rule;
    this.rankings = rankings;
    this.grouping = grouping;
    this.streak =
        new Streak(
            rule.consecutive(),
            switch (rule.missing()) {
              case BREAKS -> Streak.Missing.BREAKS;
              case BRIDGES -> Streak.Missing.BRIDGES;
            });
    this.entries = periods.stream().map(boards -> entry(boards, outages)).toList();
  }

  private Entry entry(Boards boards, Set<Period> outages) {
    var period = boards.snapshot().period();
    if (outages.contains(period)) {
      return new Entry(period, Map.of(), List.of(), Set.of(), "");
    }
    var ranked = rankings.official(boards, grouping).stream().filter(Standing::ranked).toList();
    var picked = new ArrayList<Standing<MeasuredUnit>>();
    var notes = new LinkedHashSet<String>();
    for (var group : groups(ranked).values()) {
      var tail = Tails.pick(rule.tail(), group, standing -> goodness(boards, standing));
      picked.addAll(tail.members());
      notes.add(tail.tieNote());
    }
    notes.remove("");
    return new Entry(
        period,
        ranked.stream().collect(toMap(s -> s.member().id(), s -> s)),
        picked,
        new LinkedHashSet<>(picked.stream().map(s -> s.member().id()).toList()),
        String.join("；", notes));
  }

  private BigDecimal goodness(Boards boards, Standing<MeasuredUnit> standing) {
    return rankings.goodness(rankings.score(boards, standing.member()).orElseThrow());
  }

  private static Map<String, List<Standing<MeasuredUnit>>> groups(
      List<Standing<MeasuredUnit>> ranked) {
    return ranked.stream().collect(groupingBy(Standing::group, LinkedHashMap::new, toList()));
  }

  public String tieNote() {
    return entries.getLast().tieNote;
  }

  /** On the tail of the last period, with the extreme first. */
  public List<Listing> listings() {
    return entries.getLast().picked.stream().map(this::listing).toList();
  }

  private Listing listing(Standing<MeasuredUnit> standing) {
    var marks = entries.stream().map(entry -> entry.mark(standing.member().id())).toList();
    var before = marks.subList(0, marks.size() - 1);
    var length = streak.length(marks);
    return new Listing(
        standing,
        length,
        streak.reached(marks),
        streak.reached(marks) && !streak.reached(before),
        listedPeriods(standing.member().id(), length));
  }

  private List<Period> listedPeriods(UUID unit, int length) {
    var listed =
        entries.stream().filter(entry -> entry.listed.contains(unit)).map(Entry::period).toList();
    return listed.subList(listed.size() - length, listed.size());
  }
}
