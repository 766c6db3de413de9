package cn.liandong.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankingTest {

  private record School(String name, String group, Optional<Integer> value, boolean out) {

    static School of(String name, int value) {
      return new School(name, "all", Optional.of(value), false);
    }
  }

  private static Ranking<School, Integer> smallest(int smallestGroup) {
    return new Ranking<>(
        School::group,
        School::value,
        school -> school.out() ? Optional.of("不参与") : Optional.empty(),
        smallestGroup);
  }

  @Test
  void equalValuesShareARankAndTheNextCountsOn() {
    var ranks =
        smallest(1)
            .standings(
                List.of(
                    School.of("a", 70), School.of("b", 90), School.of("c", 80), School.of("d", 80)))
            .stream()
            .map(Standing::rank);

    assertThat(ranks).containsExactly(4, 1, 2, 2);
  }

  @Test
  void groupsAreRankedApart() {
    var town = new School("t", "town", Optional.of(10), false);
    var standings = smallest(1).standings(List.of(School.of("a", 70), town));

    assertThat(standings).extracting(Standing::rank).containsExactly(1, 1);
  }

  @Test
  void aGroupBelowTheMinimumIsNotRanked() {
    var standing = smallest(3).standings(List.of(School.of("a", 1), School.of("b", 2))).getFirst();

    assertThat(standing.ranked()).isFalse();
    assertThat(standing.excludedBecause()).contains("少于 3 个");
  }

  @Test
  void whoIsOutOrMissingIsShownWithTheReasonAndTakesNoRank() {
    var out = new School("out", "all", Optional.of(99), true);
    var missing = new School("missing", "all", Optional.empty(), false);
    var standings = smallest(1).standings(List.of(out, missing, School.of("a", 1)));

    assertThat(standings.get(0).excludedBecause()).isEqualTo("不参与");
    assertThat(standings.get(1).excludedBecause()).isEqualTo("本期无数据");
    assertThat(standings.get(2).rank()).isEqualTo(1);
    assertThat(standings.get(2).of()).isEqualTo(1);
  }

  @Property
  void aRankIsOneMoreThanTheNumberOfBetterOnes(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 9) Integer> values) {
    var schools = values.stream().map(value -> School.of("s", value)).toList();
    var standings = smallest(1).standings(List.copyOf(schools));

    for (var standing : standings) {
      var better = values.stream().filter(v -> v > standing.member().value().orElseThrow()).count();
      assertThat(standing.rank()).isEqualTo((int) better + 1);
    }
  }
}
