package cn.liandong.metrics.warning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.metrics.indicator.TestBoards;
import cn.liandong.metrics.indicator.TestBoards.School;
import cn.liandong.seeds.pack.Baseline;
import cn.liandong.seeds.pack.Cycle;
import cn.liandong.seeds.pack.WarningRule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PC-48: what the county's level is, is the pack's choice. */
class WarningRoundTest {

  /** Rates 90, 60, 50 and 5; the first school is by far the largest. */
  private static final List<School> COUNTY =
      List.of(new School(900, 1000), new School(60, 100), new School(50, 100), new School(5, 100));

  private static final Map<Baseline, String> LINES =
      Map.of(
          Baseline.QUOTIENT_OF_SUMS, "78.08%", // 1015 ÷ 1300
          Baseline.MEAN, "51.25%",
          Baseline.MEDIAN, "55.00%");
  private static final Map<Baseline, List<UUID>> BELOW =
      Map.of(
          Baseline.QUOTIENT_OF_SUMS,
          List.of(TestBoards.id(2), TestBoards.id(3), TestBoards.id(4)),
          Baseline.MEAN,
          List.of(TestBoards.id(3), TestBoards.id(4)),
          Baseline.MEDIAN,
          List.of(TestBoards.id(3), TestBoards.id(4)));

  @ParameterizedTest
  @EnumSource
  void whoIsBelowTheLineOfThePackIsWarned(Baseline baseline) {
    var basis = TestBoards.PACK.metrics().warnings().getFirst().basis();
    var rule =
        new WarningRule("below", "预警", List.of("I08"), List.of(Cycle.MONTHLY), true, false, basis);
    var round = new WarningRound(rule.code());
    round.add(TestBoards.of("2025-10", COUNTY), rule, baseline);

    assertThat(round.warned())
        .allMatch(warned -> warned.baselineDisplay().equals(LINES.get(baseline)))
        .extracting(WarnedUnit::unitId)
        .containsExactlyElementsOf(BELOW.get(baseline));
  }
}
