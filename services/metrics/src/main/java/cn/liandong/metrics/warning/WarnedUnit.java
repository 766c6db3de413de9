package cn.liandong.metrics.warning;

import java.util.UUID;

/** An episode of one unit under one rule and indicator, with the line of its last period. */
record WarnedUnit(
    UUID unitId, String rule, String indicator, Episodes.Episode episode, String baselineDisplay) {

  /** What tells an episode from others. */
  record Key(UUID unitId, String rule, String indicator, String firstPeriod) {}

  /** What a later period may change. */
  record State(String lastPeriod, int periods, boolean open, String display, String baseline) {}

  Key key() {
    return new Key(unitId, rule, indicator, episode.first().toString());
  }

  State state() {
    return new State(
        episode.last().toString(),
        episode.periods(),
        episode.open(),
        episode.display(),
        baselineDisplay);
  }
}
