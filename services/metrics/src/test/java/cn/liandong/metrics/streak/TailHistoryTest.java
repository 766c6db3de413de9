package cn.liandong.metrics.streak;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Boards;
import cn.liandong.metrics.indicator.TestBoards;
import cn.liandong.metrics.ranking.PeerGroups;
import cn.liandong.metrics.ranking.Rankings;
import cn.liandong.seeds.pack.Grouping;
import cn.liandong.seeds.pack.StreakRule;
import cn.liandong.seeds.pack.Tail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** PC-54, OD-42: the last one of a county, month after month. */
class TailHistoryTest {

  private static final Tail LAST = new Tail(1, null, null, null, null);

  private final Map<Period, Boards> county = new TreeMap<>();
  private final List<Period> read = new ArrayList<>();

  private void month(String period, int... active) {
    county.put(Period.parse(period), TestBoards.of(period, active));
  }

  private TailHistory history(StreakRule.Missing missing, String... outages) {
    var rule =
        new StreakRule(
            "interview",
            "约谈",
            LAST,
            2,
            missing,
            true,
            true,
            TestBoards.PACK.metrics().streaks().getFirst().basis());
    var rankings =
        new Rankings(
            TestBoards.PACK.metrics().ranking(), new PeerGroups(TestBoards.PACK.organization()));
    var history =
        new History(
            List.copyOf(county.keySet()),
            period -> {
              read.add(period);
              return county.get(period);
            },
            period -> new History.Order(rankings, Grouping.ALL));
    return new TailHistory(
        rule, history, Set.copyOf(List.of(outages).stream().map(Period::parse).toList()));
  }

  @Test
  void aMonthWithoutItsDataBreaksOrBridgesAStreakAsThePackSays() {
    month("2025-08", 90, 80, 70, 60, 50, 10);
    month("2025-09", 90, 80, 70, 60, 50, -1);
    month("2025-10", 90, 80, 70, 60, 50, 10);

    assertThat(history(StreakRule.Missing.BREAKS).listings())
        .singleElement()
        .satisfies(listing -> {
          assertThat(listing.streak()).isEqualTo(1);
          assertThat(listing.reached()).isFalse();
        });
    assertThat(history(StreakRule.Missing.BRIDGES).listings())
        .singleElement()
        .satisfies(listing -> {
          assertThat(listing.unit().id()).isEqualTo(TestBoards.id(6));
          assertThat(listing.streak()).isEqualTo(2);
          assertThat(listing.reached()).isTrue();
          assertThat(listing.periods())
              .containsExactly(Period.parse("2025-08"), Period.parse("2025-10"));
        });
  }

  @Test
  void anOutageCountsAsAMonthWithoutData() {
    month("2025-08", 90, 80, 70, 60, 50, 10);
    month("2025-09", 90, 80, 70, 60, 50, 10);
    month("2025-10", 90, 80, 70, 60, 50, 10);

    assertThat(history(StreakRule.Missing.BREAKS).listings())
        .singleElement()
        .satisfies(listing -> {
          assertThat(listing.streak()).isEqualTo(3);
          assertThat(listing.fresh()).isFalse();
        });
    assertThat(history(StreakRule.Missing.BREAKS, "2025-09").listings())
        .singleElement()
        .matches(listing -> !listing.reached());
    assertThat(history(StreakRule.Missing.BREAKS, "2025-10").listings()).isEmpty();
  }

  @Test
  void noMonthBeforeTheStreaksIsRead() {
    month("2025-06", 10, 80, 70, 60, 50, 90);
    month("2025-07", 10, 80, 70, 60, 50, 90);
    month("2025-08", 10, 80, 70, 60, 50, 90);
    month("2025-09", 90, 80, 70, 60, 50, 10);
    month("2025-10", 90, 80, 70, 60, 50, 10);

    assertThat(history(StreakRule.Missing.BREAKS).listings())
        .singleElement()
        .matches(listing -> listing.streak() == 2 && listing.fresh());
    assertThat(read).doesNotContain(Period.parse("2025-06"), Period.parse("2025-07"));
  }
}
