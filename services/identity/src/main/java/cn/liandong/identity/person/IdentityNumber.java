package cn.liandong.identity.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 公民身份号码 (GB 11643): place, birthday, sequence, check digit. */
public final class IdentityNumber {

  private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[0-9X]");
  private static final String CHECKS = "10X98765432";
  private static final int BASE = 11;

  private IdentityNumber() {}

  public static String normal(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  /**
   * @return what is wrong with it, Chinese, without the number
   */
  public static Optional<String> problem(String number, LocalDate today) {
    if (!FORM.matcher(number).matches()) {
      return Optional.of("身份证件号应为 18 位：前 17 位是数字，最后一位是数字或 X。请核对后重新填写。");
    }
    if (!isBirthday(number.substring(6, 14), today)) {
      return Optional.of("身份证件号第 7 至 14 位不是合理的出生日期。请核对后重新填写。");
    }
    return check(number) == number.charAt(17)
        ? Optional.empty()
        : Optional.of("身份证件号的校验位不对，多半有一位抄错了。请对照证件核对。");
  }

  private static boolean isBirthday(String digits, LocalDate today) {
    try {
      var birthday = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
      return birthday.isBefore(today) && birthday.isAfter(today.minusYears(120));
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The last sign that belongs to the first seventeen digits. */
  static char check(String number) {
    var sum = 0;
    for (var i = 0; i < 17; i++) {
      sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % BASE);
    }
    return CHECKS.charAt(sum % BASE);
  }
}
