package cn.liandong.metrics.warning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.warning.Episodes.Episode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PC-48: one notice per episode. */
class EpisodesTest {

  private enum Side {
    BELOW,
    ABOVE,
    MISSING
  }

  private static List<Episode> from(String first, Side... sides) {
    var episodes = new Episodes();
    var period = Period.parse(first);
    for (var side : sides) {
      switch (side) {
        case BELOW -> episodes.below(period, period.toString());
        case ABOVE -> episodes.above();
        case MISSING -> {}
      }
      period = period.next();
    }
    return episodes.all();
  }

  private static Episode episode(String first, String last, int periods, boolean open) {
    return new Episode(Period.parse(first), Period.parse(last), periods, open, last);
  }

  @Test
  void consecutivePeriodsBelowTheLineAreOneEpisode() {
    assertThat(from("2025-08", Side.BELOW, Side.BELOW, Side.ABOVE))
        .containsExactly(episode("2025-08", "2025-09", 2, false));
  }

  @Test
  void fallingBelowAgainIsAnotherEpisode() {
    assertThat(from("2025-08", Side.BELOW, Side.ABOVE, Side.BELOW))
        .extracting(Episode::open)
        .containsExactly(false, true);
  }

  @Test
  void aPeriodWithoutDataNeitherEndsNorLengthensAnEpisode() {
    assertThat(from("2025-W40", Side.BELOW, Side.MISSING, Side.BELOW))
        .containsExactly(episode("2025-W40", "2025-W42", 2, true));
  }
}
