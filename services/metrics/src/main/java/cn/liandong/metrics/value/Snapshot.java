package cn.liandong.metrics.value;

import cn.liandong.common.period.Period;
import java.util.List;

/** All ranked units of a county with their values in one period, in print order. */
public record Snapshot(Period period, List<MeasuredUnit> units) {

  public boolean empty() {
    return units.stream().noneMatch(MeasuredUnit::hasReport);
  }
}
