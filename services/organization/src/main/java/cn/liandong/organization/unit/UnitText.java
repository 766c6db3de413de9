package cn.liandong.organization.unit;

import cn.liandong.imports.name.Latin;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored texts that order and find a unit. */
final class UnitText {

  private static final long NO_ORDER = 9_999_999_999L;

  private UnitText() {}

  /** Print order as one text: order number, level, name, id. */
  static String printKey(int orderNumber, Level level, String name, UUID id) {
    return "%010d %d %s %s"
        .formatted(
            orderNumber == 0 ? NO_ORDER : orderNumber, level.ordinal(), Latin.sortKey(name), id);
  }

  /** Names, code, whole pinyin and initials, one a line. */
  static String searchText(String name, @Nullable String code, List<String> aliases) {
    var lines = new ArrayList<String>();
    lines.add(code == null ? "" : code);
    var names = new ArrayList<>(List.of(name));
    names.addAll(aliases);
    for (var one : names) {
      lines.addAll(
          List.of(
              folded(one),
              folded(Latin.withDigits(one)),
              Latin.initials(one),
              Latin.words(one).replace(" ", "")));
    }
    return String.join("\n", lines);
  }

  static String pattern(String query) {
    return query.isBlank()
        ? "%"
        : "%" + folded(query).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
