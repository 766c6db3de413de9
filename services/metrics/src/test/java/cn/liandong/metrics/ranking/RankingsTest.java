package cn.liandong.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.metrics.indicator.TestBoards;
import cn.liandong.seeds.pack.Grouping;
import org.junit.jupiter.api.Test;

/** What stands beside a school that is not ranked. */
class RankingsTest {

  private final Rankings rankings =
      new Rankings(
          TestBoards.PACK.metrics().ranking(), new PeerGroups(TestBoards.PACK.organization()));

  @Test
  void aSchoolWithHeadcountsIsNotToldThatItHasNone() {
    var boards = TestBoards.of("2025-09", 90, 80);

    assertThat(rankings.byIndicator(boards.require("I12"), Grouping.ALL))
        .extracting(Standing::excludedBecause)
        .containsOnly("本期导出中没有计算所需的数");
  }
}
