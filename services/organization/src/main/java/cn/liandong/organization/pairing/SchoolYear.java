package cn.liandong.organization.pairing;

import cn.liandong.common.period.Period;
import java.time.LocalDate;
import java.time.Month;

/** The school year that a day falls in. */
final class SchoolYear {

  private SchoolYear() {}

  static Period of(LocalDate day) {
    var first = day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() - 1 : day.getYear();
    return Period.schoolYear(first);
  }
}
