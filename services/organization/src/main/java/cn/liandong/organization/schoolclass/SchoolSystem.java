package cn.liandong.organization.schoolclass;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many years the stages take: 六三 and 五四 differ in where primary school ends, a nine-year school
 * counts through either way.
 *
 * @param code as the pack and the workbooks name it
 */
record SchoolSystem(
    String code, String name, int kindergarten, int primary, int junior, int senior) {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final List<String> KINDERGARTEN_GRADES = List.of("小班", "中班", "大班");

  static SchoolSystem of(cn.liandong.seeds.pack.SchoolSystem pack) {
    return new SchoolSystem(
        pack.code(),
        pack.name(),
        pack.kindergarten(),
        pack.primary(),
        pack.junior(),
        pack.senior());
  }

  int years(Stage stage) {
    return switch (stage) {
      case KINDERGARTEN -> kindergarten;
      case PRIMARY -> primary;
      case JUNIOR -> junior;
      case SENIOR -> senior;
    };
  }

  /** Years of schooling behind who enters the stage, kindergarten aside. */
  int yearsBefore(Stage stage) {
    return switch (stage) {
      case KINDERGARTEN, PRIMARY -> 0;
      case JUNIOR -> primary;
      case SENIOR -> primary + junior;
    };
  }

  /** A grade beyond the last one has graduated. */
  public boolean holds(Stage stage, int grade) {
    return grade >= 1 && grade <= years(stage);
  }

  /** 小班, 三年级, 七年级, 高一; empty for a grade that the stage lacks. */
  String gradeName(Stage stage, int grade) {
    if (!holds(stage, grade)) {
      return "";
    }
    return switch (stage) {
      case KINDERGARTEN ->
          KINDERGARTEN_GRADES.get(KINDERGARTEN_GRADES.size() - years(stage) + grade - 1);
      case PRIMARY -> numeral(grade) + "年级";
      case JUNIOR -> numeral(primary + grade) + "年级";
      case SENIOR -> "高" + numeral(grade);
    };
  }

  /** Null where the name is none of this system's grades. */
  @Nullable Grade grade(String name) {
    for (var stage : Stage.values()) {
      for (var grade = 1; grade <= years(stage); grade++) {
        if (names(stage, grade).contains(name)) {
          return new Grade(stage, grade);
        }
      }
    }
    return null;
  }

  private List<String> names(Stage stage, int grade) {
    var name = gradeName(stage, grade);
    return stage == Stage.JUNIOR
        ? List.of(name, "初" + numeral(grade), "初" + numeral(grade) + "年级")
        : stage == Stage.SENIOR ? List.of(name, name + "年级") : List.of(name);
  }

  /** A year of schooling within a stage, from one up. */
  record Grade(Stage stage, int year) {

    int entryYear(int schoolYear) {
      return schoolYear - year + 1;
    }
  }

  static String numeral(int number) {
    return number < DIGITS.length()
        ? DIGITS.substring(number, number + 1)
        : "十" + (number == 10 ? "" : DIGITS.substring(number - 10, number - 9));
  }
}
