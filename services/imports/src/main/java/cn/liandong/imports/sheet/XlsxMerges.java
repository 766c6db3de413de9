package cn.liandong.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Merged areas stand after the rows but are needed before them: only the end of the part is kept.
 */
final class XlsxMerges {

  private static final byte[] END_OF_ROWS = "sheetData>".getBytes(StandardCharsets.US_ASCII);
  private static final int MAXIMUM_TAIL = 2 << 20;
  private static final Pattern AREA =
      Pattern.compile(
          "mergeCell\\s+ref\\s*=\\s*[\"']([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

  private XlsxMerges() {}

  static List<MergedArea> read(InputStream part) throws IOException {
    var areas = new ArrayList<MergedArea>();
    var matcher = AREA.matcher(tail(part));
    while (matcher.find()) {
      int row = Integer.parseInt(matcher.group(2));
      if (row <= SheetInfo.ROWS_WITH_MERGED_AREAS) {
        areas.add(
            new MergedArea(
                row,
                Integer.parseInt(matcher.group(4)),
                XlsxSheet.column(matcher.group(1)),
                XlsxSheet.column(matcher.group(3))));
      }
    }
    return areas;
  }

  private static String tail(InputStream part) throws IOException {
    var tail = new StringBuilder();
    try (part) {
      var buffer = new byte[64 << 10];
      int matched = 0;
      boolean after = false;
      for (int count = part.read(buffer); count >= 0; count = part.read(buffer)) {
        for (int i = 0; i < count; i++) {
          byte value = buffer[i];
          if (after && tail.length() < MAXIMUM_TAIL) {
            tail.append((char) (value & 0xFF));
          }
          matched = value == END_OF_ROWS[matched] ? matched + 1 : value == END_OF_ROWS[0] ? 1 : 0;
          if (matched == END_OF_ROWS.length) {
            after = true;
            matched = 0;
            tail.setLength(0);
          }
        }
      }
    }
    return tail.toString();
  }
}
