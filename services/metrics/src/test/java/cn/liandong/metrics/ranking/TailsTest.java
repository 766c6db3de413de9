package cn.liandong.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.seeds.pack.Tail;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** PC-54, PC-55, OD-42 and requirement B8. */
class TailsTest {

  private static final Function<Integer, BigDecimal> VALUE = BigDecimal::valueOf;

  private static List<Integer> oneTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void theBottomTenStartWithTheWorst() {
    var tail = new Tail(10, null, null, null, null);

    assertThat(Tails.pick(tail, oneTo(142), VALUE).members()).containsExactlyElementsOf(oneTo(10));
  }

  @Test
  void allWhoTieWithTheLastOneAreListedAndItIsSaid() {
    var tail = new Tail(2, null, null, null, null);
    var picked = Tails.pick(tail, List.of(5, 3, 3, 3, 9), VALUE);

    assertThat(picked.members()).containsExactly(3, 3, 3);
    assertThat(picked.tieNote()).isEqualTo("第 2 名数值并列，并列单位全部列入，共 3 个");
  }

  @Test
  void aSmallCountyListsNoMoreThanItsShare() {
    var tail = new Tail(10, null, null, null, BigDecimal.valueOf(20));

    assertThat(Tails.pick(tail, oneTo(12), VALUE).members()).containsExactly(1, 2);
    assertThat(Tails.pick(tail, oneTo(4), VALUE).members()).isEmpty();
  }

  @Test
  void aPercentageIsCutOffNotRoundedUp() {
    var tail = new Tail(null, null, BigDecimal.TEN, null, null);

    assertThat(Tails.pick(tail, oneTo(19), VALUE).members()).containsExactly(1);
  }

  @Test
  void theTopStartsWithTheBest() {
    var tail = new Tail(null, 2, null, null, null);

    assertThat(Tails.pick(tail, oneTo(9), VALUE).members()).containsExactly(9, 8);
  }

  @Test
  void whoStandsOnTheLineIsNotBelowIt() {
    var tail = new Tail(null, null, null, BigDecimal.valueOf(3), null);

    assertThat(Tails.pick(tail, oneTo(5), VALUE).members()).containsExactly(1, 2);
  }
}
