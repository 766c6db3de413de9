package cn.liandong.metrics.document;

import org.apache.poi.ss.util.WorkbookUtil;

/** Sheet names Excel accepts; the annex number in front keeps them unique. */
final class SheetNames {

  private static final int LONGEST = 31;

  private SheetNames() {}

  static String of(String annexMark, String title) {
    var name = annexMark + " " + title.lines().reduce("", String::concat).strip();
    var end = Math.min(LONGEST, name.length());
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return WorkbookUtil.createSafeSheetName(name.substring(0, end).strip(), '_');
  }
}
