package cn.liandong.organization.division;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 行政区划代码: two digits a province, four a city, six a county, nine a town. */
public record DivisionCode(String digits) {

  private static final Pattern FORM =
      Pattern.compile("[1-8]\\d(\\d{2}(\\d{2}(\\d{3})?)?)?|[1-8]\\d{11}");

  /** Tiers of the code, not of the management tree. */
  public enum Tier {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN,
    VILLAGE
  }

  /** What is wrong with the text, Chinese; null when nothing is. */
  public static @Nullable String flaw(String text) {
    return FORM.matcher(text).matches()
        ? null
        : "行政区划代码应为 2、4、6、9 或 12 位数字，现为“%s”。".formatted(text);
  }

  public Tier tier() {
    return switch (digits.length()) {
      case 2 -> Tier.PROVINCE;
      case 4 -> Tier.CITY;
      case 6 -> Tier.COUNTY;
      case 9 -> Tier.TOWN;
      default -> Tier.VILLAGE;
    };
  }
}
