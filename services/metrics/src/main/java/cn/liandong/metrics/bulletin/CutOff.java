package cn.liandong.metrics.bulletin;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.pack.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;

/** Until when a school may dispute its figures of a period. */
@ApplicationScoped
public class CutOff {

  private final Policies policies;

  CutOff(Policies policies) {
    this.policies = policies;
  }

  /** For a period that is no month: of the month it ends in. */
  public Instant of(Period period) {
    var rules = policies.in(period).rules();
    return rules
        .bulletin()
        .disputeCutOff()
        .of(YearMonth.from(period.lastDay()), rules.calendar().zone())
        .toInstant();
  }
}
