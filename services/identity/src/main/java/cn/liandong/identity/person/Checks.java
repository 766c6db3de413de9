package cn.liandong.identity.person;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.identity.IdentityError.REASON_MISSING;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** What people type about people; every message says what to do and repeats no number. */
public final class Checks {

  private static final int LONGEST = 100;
  private static final Pattern STAFF_NUMBER = Pattern.compile("[0-9A-Za-z._-]{0,40}");

  private Checks() {}

  static PersonName name(String text) {
    var name = PersonName.normal(text);
    if (!PersonName.isName(name)) {
      throw ARGUMENT_INVALID.because("请填写姓名，1 到 50 个字，只含文字和间隔号“·”。");
    }
    return PersonName.of(name);
  }

  static String staffNumber(String text) {
    var number = text.strip();
    if (!STAFF_NUMBER.matcher(number).matches()) {
      throw ARGUMENT_INVALID.because("工号只能含字母、数字和 . _ -，最多 40 位。");
    }
    return number;
  }

  static String phone(String text) {
    var phone = Phone.normal(text);
    if (!phone.isEmpty()) {
      Phone.problem(phone).ifPresent(Checks::refuse);
    }
    return phone;
  }

  static String identityNumber(String text, LocalDate today) {
    var number = IdentityNumber.normal(text);
    if (!number.isEmpty()) {
      IdentityNumber.problem(number, today).ifPresent(Checks::refuse);
    }
    return number;
  }

  private static void refuse(String problem) {
    throw ARGUMENT_INVALID.because("%s", problem);
  }

  public static String optional(String what, String text) {
    var stripped = text.strip();
    if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
      throw ARGUMENT_INVALID.because("%s不能超过 %d 字，请缩短。", what, LONGEST);
    }
    return stripped;
  }

  public static String reason(String text) {
    if (text.isBlank()) {
      throw REASON_MISSING.because("请写明原因。");
    }
    return optional("原因", text);
  }

  /** A time that ends after it begins, within a working life. */
  static void span(LocalDate from, LocalDate to) {
    if (!to.isAfter(from) || to.isAfter(from.plusYears(10))) {
      throw ARGUMENT_INVALID.because("截止日期应晚于开始日期，且不超过十年。请重新选择。");
    }
  }
}
