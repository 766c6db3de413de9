package cn.liandong.metrics.bulletin;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.pack.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;

/** Until when a school may dispute its figures of a period. */
@ApplicationScoped
public class CutOff {

  private final Policy policy;

  CutOff(Policy policy) {
    this.policy = policy;
  }

  /** For a period that is no month: of the month it ends in. */
  public Instant of(Period period) {
    var rules = policy.rules();
    return rules
        .bulletin()
        .disputeCutOff()
        .of(YearMonth.from(period.lastDay()), rules.calendar().zone())
        .toInstant();
  }
}
