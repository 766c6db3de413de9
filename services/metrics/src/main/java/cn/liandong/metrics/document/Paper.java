package cn.liandong.metrics.document;

import java.io.IOException;

/**
 * A4 with the margins of GB/T 9704-2012, in twips: top 37, left 28, right 26 and bottom 35 mm.
 *
 * <p>22 lines of 580 twips are 4 twips more than the 225 mm between exact margins, and Word would
 * put the last line on the next page. Top and bottom give up 3 and 2 twips, which page setup still
 * shows as 3.7 and 3.5 cm. A turned page keeps its margins on the same edges of the sheet.
 */
enum Paper {
  PORTRAIT(11906, 16838, 2095, 1474, 1982, 1587, 1417),
  LANDSCAPE(16838, 11906, 1587, 2095, 1474, 1982, 850);

  static final int LINE_PITCH = 580;

  private final int width;
  private final int height;
  private final int top;
  private final int right;
  private final int bottom;
  private final int left;
  private final int footer;

  Paper(int width, int height, int top, int right, int bottom, int left, int footer) {
    this.width = width;
    this.height = height;
    this.top = top;
    this.right = right;
    this.bottom = bottom;
    this.left = left;
    this.footer = footer;
  }

  /** Characters of a title, 22 pt, on one line. */
  int titleWidth() {
    return textWidth() / 440;
  }

  int textWidth() {
    return width - left - right;
  }

  /**
   * @param grid 22 lines of 28 characters, as Word's own dialog writes it. The styles set the pitch
   *     by themselves and do not snap to the grid: LibreOffice would put every character, wider
   *     than its cell by 842/4096 pt, into two cells.
   */
  void writeSection(XmlWriter xml, boolean grid) throws IOException {
    xml.start("w:sectPr");
    xml.empty("w:footerReference", "w:type", "default", "r:id", "rIdOddFooter");
    xml.empty("w:footerReference", "w:type", "even", "r:id", "rIdEvenFooter");
    xml.empty("w:type", "w:val", "nextPage");
    if (this == LANDSCAPE) {
      xml.empty("w:pgSz", "w:w", text(width), "w:h", text(height), "w:orient", "landscape");
    } else {
      xml.empty("w:pgSz", "w:w", text(width), "w:h", text(height));
    }
    xml.empty(
        "w:pgMar",
        "w:top",
        text(top),
        "w:right",
        text(right),
        "w:bottom",
        text(bottom),
        "w:left",
        text(left),
        "w:header",
        "850",
        "w:footer",
        text(footer),
        "w:gutter",
        "0");
    if (grid) {
      xml.empty(
          "w:docGrid",
          "w:type",
          "linesAndChars",
          "w:linePitch",
          text(LINE_PITCH),
          "w:charSpace",
          "-842");
    }
    xml.end();
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
