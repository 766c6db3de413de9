package cn.liandong.metrics.warning;

import java.util.UUID;

/** An episode of one unit under one rule and indicator, with its last figure and the line. */
record WarnedUnit(
    UUID unitId,
    String rule,
    String indicator,
    Episodes.Episode episode,
    String display,
    String baselineDisplay) {

  String key() {
    return unitId + "/" + rule + "/" + indicator + "/" + episode.first();
  }
}
