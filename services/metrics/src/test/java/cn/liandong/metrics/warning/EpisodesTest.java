package cn.liandong.metrics.warning;

import static cn.liandong.metrics.warning.Episodes.Side.ABOVE;
import static cn.liandong.metrics.warning.Episodes.Side.BELOW;
import static cn.liandong.metrics.warning.Episodes.Side.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.warning.Episodes.Episode;
import cn.liandong.metrics.warning.Episodes.Side;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** PC-48: one notice per episode. */
class EpisodesTest {

  private static SequencedMap<Period, Side> from(String first, Side... sides) {
    var map = new LinkedHashMap<Period, Side>();
    var period = Period.parse(first);
    for (var side : sides) {
      map.put(period, side);
      period = period.next();
    }
    return map;
  }

  @Test
  void consecutivePeriodsBelowTheLineAreOneEpisode() {
    assertThat(Episodes.of(from("2025-08", BELOW, BELOW, ABOVE)))
        .containsExactly(new Episode(Period.parse("2025-08"), Period.parse("2025-09"), 2, false));
  }

  @Test
  void fallingBelowAgainIsAnotherEpisode() {
    assertThat(Episodes.of(from("2025-08", BELOW, ABOVE, BELOW)))
        .extracting(Episode::open)
        .containsExactly(false, true);
  }

  @Test
  void aPeriodWithoutDataNeitherEndsNorLengthensAnEpisode() {
    assertThat(Episodes.of(from("2025-W40", BELOW, MISSING, BELOW)))
        .containsExactly(new Episode(Period.parse("2025-W40"), Period.parse("2025-W42"), 2, true));
  }
}
