package cn.liandong.metrics.ranking;

import cn.liandong.seeds.pack.Tail;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Picks the end of a ranking that a rule names; who ties with the last one picked is picked too.
 */
public final class Tails {

  private Tails() {}

  /**
   * @param tieNote Chinese, empty without a tie across the boundary
   */
  public record Picked<T>(List<T> members, String tieNote) {}

  /**
   * From one peer group; the result starts with the extreme.
   *
   * @param goodness the greater the better
   */
  public static <T> Picked<T> pick(Tail tail, List<T> group, Function<T, BigDecimal> goodness) {
    var ascending = Comparator.comparing(goodness);
    var sorted = new ArrayList<>(group);
    sorted.sort(tail.kind() == Tail.Kind.TOP ? ascending.reversed() : ascending);
    if (tail.kind() == Tail.Kind.BELOW) {
      var line = tail.below();
      return new Picked<>(
          sorted.stream().filter(m -> goodness.apply(m).compareTo(line) < 0).toList(), "");
    }
    var wanted = tail.size(sorted.size());
    if (wanted == 0) {
      return new Picked<>(List.of(), "");
    }
    var last = goodness.apply(sorted.get(wanted - 1));
    var end = wanted;
    while (end < sorted.size() && goodness.apply(sorted.get(end)).compareTo(last) == 0) {
      end++;
    }
    return new Picked<>(List.copyOf(sorted.subList(0, end)), tieNote(wanted, end));
  }

  private static String tieNote(int wanted, int picked) {
    return picked == wanted ? "" : "第 %d 名数值并列，并列单位全部列入，共 %d 个".formatted(wanted, picked);
  }
}
