package cn.liandong.metrics.streak;

import static cn.liandong.metrics.streak.Streak.Mark.CLEAR;
import static cn.liandong.metrics.streak.Streak.Mark.LISTED;
import static cn.liandong.metrics.streak.Streak.Mark.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StreakTest {

  private static final Streak BREAKING = new Streak(2, Streak.Missing.BREAKS);
  private static final Streak BRIDGING = new Streak(2, Streak.Missing.BRIDGES);

  @Test
  void twoMonthsRunningReachTheRule() {
    assertThat(BREAKING.reached(List.of(CLEAR, LISTED, LISTED))).isTrue();
    assertThat(BREAKING.reached(List.of(LISTED, CLEAR, LISTED))).isFalse();
  }

  @Test
  void aMonthWithoutDataBreaksOrBridgesAsThePackSays() {
    var marks = List.of(LISTED, MISSING, LISTED);

    assertThat(BREAKING.length(marks)).isEqualTo(1);
    assertThat(BRIDGING.length(marks)).isEqualTo(2);
  }

  @Test
  void whoHasNoDataNowIsOnNoList() {
    assertThat(BRIDGING.length(List.of(LISTED, LISTED, MISSING))).isZero();
  }

  @Test
  void onlyTheLatestStretchCounts() {
    assertThat(BREAKING.length(List.of(LISTED, LISTED, CLEAR, LISTED))).isEqualTo(1);
  }
}
