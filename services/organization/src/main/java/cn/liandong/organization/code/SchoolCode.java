package cn.liandong.organization.code;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 学校（机构）标识码: two digits of the kind, two of the province, six of the sequence. It has no check
 * digit.
 */
public record SchoolCode(String digits) {

  private static final Pattern FORM = Pattern.compile("\\d{10}");
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "66", "71", "81", "82");

  /** What the first two digits say. */
  public enum Kind {
    KINDERGARTEN("11", "幼儿园", "111"),
    PRIMARY("21", "小学", "211", "218"),
    ADULT_PRIMARY("22", "成人小学"),
    JUNIOR("31", "普通初中", "311", "312", "345"),
    VOCATIONAL_JUNIOR("32", "职业初中"),
    ADULT_JUNIOR("33", "成人初中"),
    SENIOR("34", "普通高中", "341", "342", "345"),
    ADULT_SENIOR("35", "成人高中"),
    VOCATIONAL("36", "中等职业学校", "361", "362", "363", "364", "365", "366"),
    CORRECTIONAL("37", "工读学校", "371"),
    HIGHER("41", "高等学校"),
    ADULT_HIGHER("42", "成人高等学校"),
    SPECIAL("51", "特殊教育学校", "511", "512", "513", "514"),
    OTHER_91("91", "其他机构"),
    OTHER_92("92", "其他机构"),
    OTHER_93("93", "其他机构");

    private final String digits;
    private final String title;
    private final Set<String> schoolTypes;

    Kind(String digits, String title, String... schoolTypes) {
      this.digits = digits;
      this.title = title;
      this.schoolTypes = Set.of(schoolTypes);
    }

    public String title() {
      return title;
    }

    static Optional<Kind> of(String digits) {
      return Arrays.stream(values()).filter(kind -> kind.digits.equals(digits)).findFirst();
    }

    private static boolean isKnown(String schoolType) {
      return Arrays.stream(values()).anyMatch(kind -> kind.schoolTypes.contains(schoolType));
    }
  }

  /** What is wrong with the text, Chinese; null when nothing is. */
  public static @Nullable String flaw(String text) {
    if (!FORM.matcher(text).matches()) {
      return "学校标识码应为 10 位数字，现为“%s”。".formatted(text);
    }
    if (Kind.of(text.substring(0, 2)).isEmpty()) {
      return "学校标识码“%s”的前两位不是已知的学校（机构）类别。".formatted(text);
    }
    return PROVINCES.contains(text.substring(2, 4))
        ? null
        : "学校标识码“%s”的第三、四位不是省级代码。".formatted(text);
  }

  public Kind kind() {
    return Kind.of(digits.substring(0, 2)).orElseThrow();
  }

  /** Whether the kind agrees with a 办学类型; types of attached classes have no code of their own. */
  public boolean fits(String schoolType) {
    return !Kind.isKnown(schoolType) || kind().schoolTypes.contains(schoolType);
  }

  /** A school keeps its code when renamed; another category means another code. */
  public static boolean survives(String oldSchoolType, String newSchoolType) {
    var before = kinds(oldSchoolType);
    var after = kinds(newSchoolType);
    return before.isEmpty() || after.isEmpty() || !Collections.disjoint(before, after);
  }

  private static List<Kind> kinds(String schoolType) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.schoolTypes.contains(schoolType))
        .toList();
  }
}
