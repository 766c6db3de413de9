package cn.liandong.imports.match;

import cn.liandong.imports.name.Latin;
import cn.liandong.imports.table.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Forms of unit names, from exact to loose. */
final class Names {

  private static final Pattern ORDINAL = Pattern.compile("第(\\d{1,2})(?=\\D)");
  private static final Pattern TOWN = Pattern.compile("^[^第]{1,5}?(街道|镇|乡|苏木)(?=.{3,})");
  private static final Pattern COUNTED = Pattern.compile("第([零一二三四五六七八九十百]+)");
  private static final Pattern SHORT =
      Pattern.compile("(?<![第零一二三四五六七八九十百])([一二三四五六七八九十]{1,3})(小|中|幼)$");
  private static final Map<String, String> LONG = Map.of("小", "小学", "中", "中学", "幼", "幼儿园");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Map<String, String> ENDINGS =
      Map.of(
          "小学校", "小学",
          "中学校", "中学",
          "完全小学", "小学",
          "初中", "初级中学",
          "高中", "高级中学",
          "职教中心", "职业教育中心");
  private static final int LEAST_REST = 3;

  private final List<String> prefixes = new ArrayList<>();

  /**
   * @param places names of the import's unit and everything above it
   */
  Names(List<String> places) {
    for (var place : places) {
      var key = Texts.key(place);
      if (key.length() >= 2) {
        prefixes.add(key);
      }
      if (key.length() >= 3 && "省市县区旗".indexOf(key.charAt(key.length() - 1)) >= 0) {
        prefixes.add(key.substring(0, key.length() - 1));
      }
    }
    prefixes.sort((a, b) -> b.length() - a.length());
  }

  /** Without the names of the places above, common endings and ordinals made equal. */
  String plain(String name) {
    var text = Texts.key(name);
    for (boolean again = true; again; ) {
      again = false;
      for (var prefix : prefixes) {
        if (text.startsWith(prefix) && text.length() - prefix.length() >= LEAST_REST) {
          text = text.substring(prefix.length());
          again = true;
          break;
        }
      }
    }
    for (var ending : ENDINGS.entrySet()) {
      if (text.endsWith(ending.getKey())) {
        text = text.substring(0, text.length() - ending.getKey().length()) + ending.getValue();
        break;
      }
    }
    return ORDINAL
        .matcher(text)
        .replaceAll(match -> "第" + chinese(Integer.parseInt(match.group(1))));
  }

  /** Also without the town. */
  static String withoutTown(String plain) {
    return TOWN.matcher(plain).replaceFirst("");
  }

  static boolean namesTown(String plain) {
    return TOWN.matcher(plain).find();
  }

  /** 二小 as 第二小学. */
  static String spelledOut(String plain) {
    return SHORT
        .matcher(plain)
        .replaceFirst(found -> "第" + found.group(1) + LONG.get(found.group(2)));
  }

  /** Whether both names count, and count differently: 第二小学 is not 第三小学. */
  static boolean otherOrdinal(String a, String b) {
    var one = COUNTED.matcher(a);
    var other = COUNTED.matcher(b);
    return one.find() && other.find() && Latin.number(one.group(1)) != Latin.number(other.group(1));
  }

  /** Whether a text names the unit above, which may be called by its place alone. */
  boolean isPlace(String text, String parent) {
    var place = plain(text);
    var unit = plain(parent);
    return !place.isEmpty() && (unit.equals(place) || unit.startsWith(place));
  }

  /** Shared pairs of neighbouring characters, 0 to 100. */
  static int similarity(String a, String b) {
    if (a.length() < 2 || b.length() < 2) {
      return a.equals(b) ? 100 : 0;
    }
    var pairs = new HashMap<String, Integer>();
    for (int i = 0; i + 2 <= a.length(); i++) {
      pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i + 2 <= b.length(); i++) {
      var pair = b.substring(i, i + 2);
      if (pairs.getOrDefault(pair, 0) > 0) {
        pairs.merge(pair, -1, Integer::sum);
        shared++;
      }
    }
    return 200 * shared / (a.length() + b.length() - 2);
  }

  private static String chinese(int number) {
    if (number == 0 || number > 99) {
      return String.valueOf(number);
    }
    int tens = number / 10;
    int ones = number % 10;
    return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
  }
}
