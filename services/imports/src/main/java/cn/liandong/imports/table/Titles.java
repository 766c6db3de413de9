package cn.liandong.imports.table;

import cn.liandong.common.error.Failure;
import cn.liandong.common.period.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rows above the heading say.
 *
 * @param period null when they name none, or a span that is no whole period
 * @param asOf the one day that the rows are true of
 * @param fillingDate 填报日期
 */
public record Titles(
    @Nullable Period period, @Nullable LocalDate asOf, @Nullable LocalDate fillingDate) {

  private static final String LABEL = "(?:日期|时间)\\s*[:]?\\s*";
  private static final Pattern FILLED = Pattern.compile("(?:填报|填表|制表|报送|上报)" + LABEL + Dates.DATE);
  private static final Pattern EXPORTED =
      Pattern.compile("(?:导出|打印|生成|下载|更新)" + LABEL + Dates.DATE);
  private static final Pattern SPAN =
      Pattern.compile(Dates.DATE + "\\s*(?:至|到|-|—|–|~|～)+\\s*" + Dates.DATE);
  private static final Pattern WEEK = Pattern.compile("((?:19|20)\\d{2})年第(\\d{1,2})周");
  private static final Pattern SCHOOL_YEAR =
      Pattern.compile("((?:19|20)\\d{2})\\s*[/—–~至-]+\\s*((?:19|20)\\d{2})\\s*学年");
  private static final Pattern MONTH =
      Pattern.compile("((?:19|20)\\d{2})年(\\d{1,2})月(?!\\s*\\d{1,2}\\s*日)");

  /** A table of a month as it stood on one of its days. */
  private static final Pattern AS_OF = Pattern.compile("\\((?:截至|截止到?)?\\s*" + Dates.DATE + "\\)");

  private static final Pattern DAY =
      Pattern.compile("(?:截至|截止到?|(?:统计|数据|截止|截至)" + LABEL + ")\\s*" + Dates.DATE);

  static Titles read(List<String> titles) {
    var text = Texts.halfWidth(String.join("\n", titles));
    var filled = FILLED.matcher(text);
    var date = filled.find() ? Dates.date(filled, 1) : null;
    var rest = EXPORTED.matcher(FILLED.matcher(text).replaceAll("")).replaceAll("");
    return new Titles(period(rest), asOf(rest), date);
  }

  /** The period that another sheet names, where this one names none. */
  Titles or(Titles other) {
    return period == null
        ? new Titles(other.period, asOf == null ? other.asOf : asOf, fillingDate)
        : this;
  }

  private static @Nullable LocalDate asOf(String text) {
    if (SPAN.matcher(text).find()) {
      return null;
    }
    for (var pattern : List.of(DAY, AS_OF)) {
      var found = pattern.matcher(text);
      if (found.find()) {
        return Dates.date(found, 1);
      }
    }
    return null;
  }

  private static @Nullable Period period(String text) {
    var span = SPAN.matcher(text);
    if (span.find()) {
      return period(Dates.date(span, 1), Dates.date(span, 4));
    }
    var week = WEEK.matcher(text);
    if (week.find()) {
      return parse("%s-W%02d".formatted(week.group(1), Integer.parseInt(week.group(2))));
    }
    var year = SCHOOL_YEAR.matcher(text);
    if (year.find()) {
      return parse(year.group(1) + "-" + year.group(2));
    }
    var month = MONTH.matcher(text);
    if (month.find()) {
      return parse("%s-%02d".formatted(month.group(1), Integer.parseInt(month.group(2))));
    }
    var asOf = AS_OF.matcher(text);
    var day = asOf.find() ? Dates.date(asOf, 1) : null;
    return day == null ? null : Period.month(YearMonth.from(day));
  }

  private static @Nullable Period period(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first == null || last == null) {
      return null;
    }
    var month = Period.month(YearMonth.from(first));
    var week = Period.week(first);
    for (var period : List.of(month, week)) {
      if (period.start().equals(first) && period.lastDay().equals(last)) {
        return period;
      }
    }
    return null;
  }

  private static @Nullable Period parse(String text) {
    try {
      return Period.parse(text);
    } catch (Failure e) {
      return null;
    }
  }
}
