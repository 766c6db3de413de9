package cn.liandong.metrics.document;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Spelling that official documents fix. */
final class OfficialText {

  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("[\\[(（［【〖﹝](\\d{4})[])）］】〗﹞](?=\\s*第?\\s*\\d+\\s*号)");

  private OfficialText() {}

  static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** A cited document number has its year in hexagonal brackets: 蒲教字〔2026〕12号. */
  static String withHexagonalBrackets(String text) {
    return DOCUMENT_NUMBER.matcher(text).replaceAll("〔$1〕");
  }

  static String addressee(String text) {
    return text.strip().replaceFirst("[:：]+$", "") + "：";
  }

  static String inBrackets(String text) {
    return text.startsWith("（") && text.endsWith("）") ? text : "（" + text + "）";
  }

  /** Width in full-width characters. */
  static double width(String text) {
    return text.codePoints().mapToDouble(OfficialText::width).sum();
  }

  private static double width(int codePoint) {
    return codePoint < 0x2010 && codePoint != '%' && codePoint != '·' ? 0.5 : 1;
  }
}
