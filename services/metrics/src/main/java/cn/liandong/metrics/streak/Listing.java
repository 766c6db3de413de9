package cn.liandong.metrics.streak;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.ranking.Standing;
import cn.liandong.metrics.value.MeasuredUnit;
import java.util.List;

/**
 * A unit on the tail of a rule.
 *
 * @param streak consecutive periods on the tail, this one included
 * @param reached the streak is as long as the rule asks
 * @param fresh reached in this period for the first time of the streak
 * @param periods of the streak, oldest first
 */
public record Listing(
    Standing<MeasuredUnit> standing,
    int streak,
    boolean reached,
    boolean fresh,
    List<Period> periods) {

  public MeasuredUnit unit() {
    return standing.member();
  }
}
