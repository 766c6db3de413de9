package cn.liandong.seeds.pack;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one of {@code indicator} and {@code weights} is given; {@link #parts()} reads both. Equal
 * values share a rank and the next one counts on (1, 2, 2, 4).
 *
 * @param unitLevel of the units that are ranked
 * @param groupings offered to the reader
 * @param grouping the one that lists and streaks go by
 * @param smallGroupMinimum peer groups with fewer ranked units are shown without ranks
 */
public record RankingRule(
    boolean on,
    boolean restricted,
    UnitLevel unitLevel,
    @Nullable String indicator,
    List<Weight> weights,
    Direction direction,
    List<Grouping> groupings,
    Grouping grouping,
    Ties ties,
    int smallGroupMinimum,
    List<Exclusion> exclusions,
    Basis basis) {

  public RankingRule {
    weights = weights == null ? List.of() : List.copyOf(weights);
    groupings = List.copyOf(groupings);
    exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
  }

  /** The indicators that rank and their weights; the weights add up to 1. */
  public List<Weight> parts() {
    return indicator == null ? weights : List.of(new Weight(indicator, BigDecimal.ONE));
  }
}
