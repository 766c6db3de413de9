package cn.liandong.organization.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Until when, as a document says it: 2023年7月31日前, 2023年5月底前, 2022年12月, 每月20日, 长期坚持.
 *
 * @param text as it is shown
 * @param due last day that is in time; absent where there is no single one
 */
record Deadline(Kind kind, String text, @Nullable LocalDate due) {

  enum Kind {
    DATE,
    MONTH,
    RECURRING,
    LONG_TERM,
    NONE
  }

  static final Deadline NONE = new Deadline(Kind.NONE, "", null);

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*(?:年|-)\\s*(\\d{1,2})\\s*(?:月|-)\\s*(\\d{1,2})日?");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})\\s*(?:年|-)\\s*(\\d{1,2})(?:\\s*月)?(?!\\d)");
  private static final Pattern RECURRING = Pattern.compile("每(?:周|两周|月(?:\\d{1,2}日)?|季度?|学期|学年|年)");
  private static final Pattern LONG_TERM = Pattern.compile("长期|常态|持续");

  /** From a cell that holds nothing but a deadline; empty when it cannot be read. */
  static Optional<Deadline> parse(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return Optional.of(NONE);
    }
    Matcher recurring = RECURRING.matcher(text);
    if (recurring.find()) {
      return Optional.of(new Deadline(Kind.RECURRING, recurring.group(), null));
    }
    if (LONG_TERM.matcher(text).find()) {
      return Optional.of(new Deadline(Kind.LONG_TERM, "长期", null));
    }
    return dated(text);
  }

  /** From the words of a task where the table has no column for it. */
  static Deadline in(String content) {
    Optional<Deadline> dated = dated(content);
    if (dated.isPresent()) {
      return dated.get();
    }
    Matcher recurring = RECURRING.matcher(content);
    return recurring.find() ? new Deadline(Kind.RECURRING, recurring.group(), null) : NONE;
  }

  boolean missedBy(LocalDate day) {
    return due != null && day.isAfter(due);
  }

  boolean backDated(@Nullable LocalDate issued) {
    return issued != null && due != null && due.isBefore(issued);
  }

  private static Optional<Deadline> dated(String text) {
    try {
      Matcher day = DAY.matcher(text);
      if (day.find()) {
        LocalDate due = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
        return Optional.of(
            new Deadline(
                Kind.DATE,
                "%d年%d月%d日".formatted(due.getYear(), due.getMonthValue(), due.getDayOfMonth()),
                due));
      }
      Matcher month = MONTH.matcher(text);
      if (month.find()) {
        YearMonth due = YearMonth.of(number(month, 1), number(month, 2));
        return Optional.of(
            new Deadline(
                Kind.MONTH,
                "%d年%d月".formatted(due.getYear(), due.getMonthValue()),
                due.atEndOfMonth()));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
