package cn.liandong.organization.schoolclass;

import cn.liandong.common.period.Period;
import java.time.LocalDate;

/** A school year begins on 1 September. */
final class SchoolYears {

  private static final int FIRST_MONTH = 9;

  private SchoolYears() {}

  static int of(LocalDate day) {
    return day.getMonthValue() >= FIRST_MONTH ? day.getYear() : day.getYear() - 1;
  }

  static LocalDate firstDay(int schoolYear) {
    return Period.schoolYear(schoolYear).start();
  }

  /** In which year of its stage who entered then is on the day; may lie outside the stage. */
  static int grade(int entryYear, LocalDate day) {
    return of(day) - entryYear + 1;
  }
}
