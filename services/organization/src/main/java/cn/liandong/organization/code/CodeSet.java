package cn.liandong.organization.code;

import cn.liandong.organization.division.DivisionCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an identifier comes from, by the edition in use. */
public enum CodeSet {
  /** Kept with the versions of the unit: files find schools by it. */
  SCHOOL("学校（机构）标识码", "JY/T 1001-2012"),
  CREDIT("统一社会信用代码", "GB 32100-2015"),
  DIVISION("所在地行政区划代码", "GB/T 2260, GB/T 10114");

  private final String title;
  private final String edition;

  CodeSet(String title, String edition) {
    this.title = title;
    this.edition = edition;
  }

  public String title() {
    return title;
  }

  public String edition() {
    return edition;
  }

  /** What is wrong with a code of this set, Chinese; null when nothing is. */
  public @Nullable String flaw(String code) {
    return switch (this) {
      case SCHOOL -> SchoolCode.flaw(code);
      case CREDIT -> CreditCode.flaw(code);
      case DIVISION -> DivisionCode.flaw(code);
    };
  }

  static CodeSet of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
