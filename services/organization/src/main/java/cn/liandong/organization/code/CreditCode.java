package cn.liandong.organization.code;

import org.jspecify.annotations.Nullable;

/** 统一社会信用代码 of GB 32100: 17 characters and a check character. */
public final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int MODULUS = 31;
  private static final int BASE = 3;

  private CreditCode() {}

  /** What is wrong with the text, Chinese; null when nothing is. */
  public static @Nullable String flaw(String text) {
    if (text.length() != LENGTH || text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return "统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z），现为“%s”。".formatted(text);
    }
    return checkCharacter(text) == text.charAt(LENGTH - 1)
        ? null
        : "统一社会信用代码“%s”的校验位不对，请对照登记证书核对每一位。".formatted(text);
  }

  /** The check character that belongs to the first 17. */
  static char checkCharacter(String text) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += ALPHABET.indexOf(text.charAt(i)) * weight;
      weight = weight * BASE % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }
}
