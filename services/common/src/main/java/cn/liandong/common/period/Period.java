package cn.liandong.common.period;

import static cn.liandong.common.error.CommonError.PERIOD_INVALID;

import cn.liandong.common.error.Failure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.regex.Pattern;

/**
 * A reporting period with one text form: {@code 2025-10} (month), {@code 2025-W40} (ISO week),
 * {@code 2024-2025} (school year from 1 September), {@code 2025-10-31} (day). {@link #end()} is
 * exclusive.
 */
public record Period(Kind kind, LocalDate start) implements Comparable<Period> {

  /** Kinds of period in use; the text form tells them apart. */
  public enum Kind {
    DAY,
    WEEK,
    MONTH,
    SCHOOL_YEAR
  }

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(0[1-9]|[1-4]\\d|5[0-3])");
  private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})-(\\d{4})");

  public Period {
    var expected =
        switch (kind) {
          case DAY -> start;
          case WEEK -> start.with(WeekFields.ISO.dayOfWeek(), 1);
          case MONTH -> start.withDayOfMonth(1);
          case SCHOOL_YEAR -> LocalDate.of(start.getYear(), 9, 1);
        };
    if (!expected.equals(start)) {
      throw new IllegalArgumentException(start + " does not start a " + kind);
    }
  }

  public static Period day(LocalDate day) {
    return new Period(Kind.DAY, day);
  }

  public static Period month(YearMonth month) {
    return new Period(Kind.MONTH, month.atDay(1));
  }

  public static Period week(LocalDate day) {
    return new Period(Kind.WEEK, day.with(WeekFields.ISO.dayOfWeek(), 1));
  }

  public static Period schoolYear(int firstYear) {
    return new Period(Kind.SCHOOL_YEAR, LocalDate.of(firstYear, 9, 1));
  }

  /** Fails with PERIOD_INVALID when the text is none of the four forms. */
  public static Period parse(String text) {
    if (DAY.matcher(text).matches()) {
      return day(parseDay(text));
    }
    var month = MONTH.matcher(text);
    if (month.matches()) {
      return month(YearMonth.parse(text));
    }
    var week = WEEK.matcher(text);
    if (week.matches()) {
      var day =
          LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(week.group(2)));
      var period = week(day);
      if (period.toString().equals(text)) {
        return period;
      }
    }
    var year = SCHOOL_YEAR.matcher(text);
    if (year.matches() && Integer.parseInt(year.group(2)) == Integer.parseInt(year.group(1)) + 1) {
      return schoolYear(Integer.parseInt(year.group(1)));
    }
    throw invalid(text);
  }

  private static LocalDate parseDay(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw invalid(text);
    }
  }

  private static Failure invalid(String text) {
    return PERIOD_INVALID.because(
        "“%s”不是有效的统计期。月份写作 2025-10，周写作 2025-W40，学年写作 2024-2025，某一天写作 2025-10-31。", text);
  }

  public LocalDate end() {
    return plus(1).start;
  }

  public LocalDate lastDay() {
    return end().minusDays(1);
  }

  public Period next() {
    return plus(1);
  }

  public Period previous() {
    return plus(-1);
  }

  public Period plus(int count) {
    return new Period(
        kind,
        switch (kind) {
          case DAY -> start.plusDays(count);
          case WEEK -> start.plusWeeks(count);
          case MONTH -> start.plusMonths(count);
          case SCHOOL_YEAR -> start.plusYears(count);
        });
  }

  /** As Chinese documents write it: 2025年10月. */
  public String chinese() {
    return switch (kind) {
      case DAY ->
          "%d年%d月%d日".formatted(start.getYear(), start.getMonthValue(), start.getDayOfMonth());
      case WEEK ->
          "%d年第%d周"
              .formatted(
                  start.get(IsoFields.WEEK_BASED_YEAR),
                  start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> "%d年%d月".formatted(start.getYear(), start.getMonthValue());
      case SCHOOL_YEAR -> "%d—%d学年".formatted(start.getYear(), start.getYear() + 1);
    };
  }

  @Override
  public int compareTo(Period other) {
    return start.compareTo(other.start);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case DAY -> start.toString();
      case WEEK ->
          "%d-W%02d"
              .formatted(
                  start.get(IsoFields.WEEK_BASED_YEAR),
                  start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(start).toString();
      case SCHOOL_YEAR -> "%d-%d".formatted(start.getYear(), start.getYear() + 1);
    };
  }
}
