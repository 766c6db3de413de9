package cn.liandong.imports.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of a text that are equal when people would call the texts equal. */
public final class Texts {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cc}]+|[\\s\\p{Z}\\p{Cf}\\p{Cc}]+$");

  private Texts() {}

  /** Half width, lower case, no spaces: for comparing, never for showing. */
  public static String key(String text) {
    return withoutSpaces(halfWidth(text)).toLowerCase(Locale.ROOT);
  }

  public static String halfWidth(String text) {
    return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Whether people would call the texts equal. */
  public static boolean same(String a, String b) {
    return a.equals(b) || key(a).equals(key(b));
  }

  public static String strip(String text) {
    return isPlain(text) ? text : EDGES.matcher(text).replaceAll("");
  }

  public static String withoutSpaces(String text) {
    return isPlain(text) ? text : SPACE.matcher(text).replaceAll("");
  }

  /** Nothing but ASCII and the common Chinese characters: no form of it differs from itself. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7F && (c < 0x4E00 || c > 0x9FFF)) {
        return false;
      }
    }
    return true;
  }
}
