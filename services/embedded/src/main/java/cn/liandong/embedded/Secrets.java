package cn.liandong.embedded;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random values that never leave the data folder. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
  private static final String DIGITS = "23456789";

  private Secrets() {}

  /** For a person to type: no look-alikes, and a digit as the password policy asks. */
  public static String readable() {
    return letters(4) + "-" + letters(4) + "-" + pick(DIGITS) + pick(DIGITS) + pick(DIGITS);
  }

  /** 256 random bits, safe in URLs, shells and SQL literals. */
  public static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String letters(int count) {
    return Stream.generate(() -> pick(LETTERS + DIGITS)).limit(count).collect(Collectors.joining());
  }

  private static String pick(String alphabet) {
    return String.valueOf(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
  }
}
