package cn.liandong.organization.schoolclass;

import cn.liandong.imports.table.Texts;
import cn.liandong.organization.schoolclass.SchoolSystem.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How people write a grade or a class: 三年级, 初一, 2023级, 三年级(3)班, 2023级3班, 一、二年级 for a class that
 * holds both.
 */
final class ClassLabel {

  private static final Pattern NUMBER = Pattern.compile("[(（]?\\s*(\\d{1,2})\\s*[)）]?\\s*班?");
  private static final Pattern ENTRY = Pattern.compile("((?:19|20)\\d{2})级?");
  private static final Pattern SEVERAL = Pattern.compile("[、，,/和]");
  private static final Pattern DIGIT_GRADE = Pattern.compile("(\\d{1,2})年级");

  private ClassLabel() {}

  /**
   * Who sits in a class: the years they entered in, the earliest first.
   *
   * @param stage null where an entry year alone does not tell
   */
  record Entry(@Nullable Stage stage, List<Integer> entryYears) {}

  /** Null where the text names no grade of the system. */
  static @Nullable Entry entry(
      String text, SchoolSystem system, int schoolYear, @Nullable Stage stage) {
    var plain = Texts.withoutSpaces(Texts.halfWidth(text));
    var years = new ArrayList<Integer>();
    var found = stage;
    for (var part : SEVERAL.split(plain)) {
      var year = ENTRY.matcher(part);
      var grade = year.matches() ? null : grade(part, plain, system);
      if (year.matches()) {
        years.add(Integer.valueOf(year.group(1)));
      } else if (grade == null) {
        return null;
      } else {
        found = grade.stage();
        years.add(grade.entryYear(schoolYear));
      }
    }
    var sorted = years.stream().distinct().sorted().toList();
    return sorted.isEmpty() ? null : new Entry(found, sorted);
  }

  /** In 一、二年级 the word stands once for both. */
  private static @Nullable Grade grade(String part, String whole, SchoolSystem system) {
    var digits = DIGIT_GRADE.matcher(part);
    var name =
        digits.matches() ? SchoolSystem.numeral(Integer.parseInt(digits.group(1))) + "年级" : part;
    var grade = system.grade(name);
    return grade != null || !whole.endsWith("年级") ? grade : system.grade(name + "年级");
  }

  /** The number of a class within its year; null where there is none. */
  static @Nullable Integer number(String text) {
    var found = NUMBER.matcher(Texts.withoutSpaces(Texts.halfWidth(text)));
    return found.matches() && Integer.parseInt(found.group(1)) > 0
        ? Integer.valueOf(found.group(1))
        : null;
  }
}
