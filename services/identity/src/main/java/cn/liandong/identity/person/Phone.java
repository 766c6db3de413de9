package cn.liandong.identity.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile number, or a fixed one with its area code. */
public final class Phone {

  private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?[2-8]\\d{6,7}");
  private static final Pattern NOISE = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern COUNTRY = Pattern.compile("^\\+?86-?(?=1)");

  private Phone() {}

  public static String normal(String text) {
    return COUNTRY.matcher(NOISE.matcher(text).replaceAll("")).replaceFirst("");
  }

  /**
   * @return what is wrong with it, Chinese, without the number
   */
  public static Optional<String> problem(String phone) {
    return FORM.matcher(phone).matches()
        ? Optional.empty()
        : Optional.of("电话应为 11 位手机号，或带区号的固定电话，例如 0791-88880000。请核对后重新填写。");
  }
}
