package cn.liandong.metrics.document;

/** 一, 十, 十一, 二十, 一百零一: whole numbers from 1 to 9999 as official headings count. */
final class ChineseNumerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] UNITS = {"", "十", "百", "千"};

  private ChineseNumerals() {}

  static String of(int number) {
    if (number < 1 || number > 9999) {
      throw new IllegalArgumentException("no numeral for " + number);
    }
    var digits = Integer.toString(number);
    var result = new StringBuilder();
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(i) - '0';
      if (digit != 0) {
        result.append(DIGITS.charAt(digit)).append(UNITS[digits.length() - 1 - i]);
      } else if (i + 1 < digits.length() && digits.charAt(i + 1) != '0') {
        result.append('零');
      }
    }
    return number >= 10 && number < 20 ? result.substring(1) : result.toString();
  }
}
