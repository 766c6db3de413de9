package cn.liandong.imports.name;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chinese names in Latin letters: for order, and for search by initials. */
public final class Latin {

  private static final Transliterator NAMES =
      Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
  private static final Pattern ORDINAL = Pattern.compile("第([一二三四五六七八九十百零〇\\d]+)");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String DIGITS = "零一二三四五六七八九";

  private Latin() {}

  public static String words(String name) {
    return GAP.matcher(NAMES.transliterate(Readings.apply(name))).replaceAll(" ").strip();
  }

  public static String initials(String name) {
    return GAP.splitAsStream(words(name))
        .filter(word -> !word.isEmpty())
        .map(word ->
            Character.isDigit(word.charAt(0))
                ? word
                : word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  /** Schools count 第一, 第二 … 第十, 第十一, not in the order of the spoken numbers. */
  public static String sortKey(String name) {
    var counted =
        ORDINAL.matcher(name).replaceAll(found -> "第%04d ".formatted(number(found.group(1))));
    return words(counted).toLowerCase(Locale.ROOT);
  }

  /** 第二小学 as people type it: 第2小学. */
  public static String withDigits(String name) {
    return ORDINAL.matcher(name).replaceAll(found -> "第" + number(found.group(1)));
  }

  public static int number(String numeral) {
    if (Character.isDigit(numeral.charAt(0))) {
      return Integer.parseInt(numeral.substring(0, Math.min(numeral.length(), 4)));
    }
    var total = 0;
    var digit = 0;
    for (var sign : numeral.replace('〇', '零').toCharArray()) {
      switch (sign) {
        case '百' -> {
          total += Math.max(digit, 1) * 100;
          digit = 0;
        }
        case '十' -> {
          total += Math.max(digit, 1) * 10;
          digit = 0;
        }
        default -> digit = Math.max(DIGITS.indexOf(sign), 0);
      }
    }
    return total + digit;
  }
}
