package cn.liandong.organization.operation;

import cn.liandong.common.period.Period;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Headcounts of one school from the returns of one school year. */
record Headcount(UUID unit, String schoolYear, int teachers, int students, int classes) {

  static Map<UUID, Headcount> byUnit(Collection<Headcount> all) {
    return all.stream().collect(Collectors.toMap(Headcount::unit, Function.identity()));
  }

  static String schoolYear(LocalDate day) {
    var first = day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() - 1 : day.getYear();
    return Period.schoolYear(first).toString();
  }
}
