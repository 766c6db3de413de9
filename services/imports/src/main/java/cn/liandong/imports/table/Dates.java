package cn.liandong.imports.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as Chinese tables write them. */
final class Dates {

  /** Three groups: year, month, day. */
  static final String DATE =
      "((?:19|20)\\d{2})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?";

  private static final Pattern WHOLE = Pattern.compile(DATE);
  private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

  private Dates() {}

  static @Nullable LocalDate parse(String text) {
    var plain = Texts.withoutSpaces(Texts.halfWidth(text));
    for (var pattern : new Pattern[] {WHOLE, DIGITS}) {
      var matcher = pattern.matcher(plain);
      if (matcher.matches()) {
        return date(matcher, 1);
      }
    }
    return null;
  }

  static @Nullable LocalDate date(MatchResult match, int group) {
    try {
      return LocalDate.of(
          Integer.parseInt(match.group(group)),
          Integer.parseInt(match.group(group + 1)),
          Integer.parseInt(match.group(group + 2)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
