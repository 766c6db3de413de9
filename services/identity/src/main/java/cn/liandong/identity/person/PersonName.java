package cn.liandong.identity.person;

import cn.liandong.imports.name.Latin;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as it is written, and the texts that order and find it. Counted in signs, not in chars: 𬱖
 * is one.
 */
public record PersonName(String value, String searchText, String sortKey) {

  private static final int LONGEST = 50;
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

  public static PersonName of(String name) {
    var words = Latin.words(name);
    var plain = folded(name);
    return new PersonName(
        name,
        String.join("\n", List.of(plain, words.replace(" ", ""), Latin.initials(name))),
        words.isEmpty() ? plain : words + " " + plain);
  }

  /** Without the spaces that align names of two signs, and with one kind of dot. */
  public static String normal(String text) {
    var plain = text.strip().replaceAll("[•‧・]", "·");
    return LATIN.matcher(plain).find() ? plain : SPACES.matcher(plain).replaceAll("");
  }

  public static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePointCount(0, name.length()) <= LONGEST
        && name.codePoints().allMatch(PersonName::mayStand);
  }

  private static boolean mayStand(int sign) {
    return Character.isLetter(sign) || Character.isIdeographic(sign) || "·. -'".indexOf(sign) >= 0;
  }

  static String pattern(String query) {
    return "%" + folded(query).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s·]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
