package cn.liandong.imports.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Tells for each cell style whether its numbers are dates or percentages. */
final class XlsxStyles {

  private final CellKind[] kinds;

  private XlsxStyles(CellKind[] kinds) {
    this.kinds = kinds;
  }

  CellKind numberKind(int style) {
    return style >= 0 && style < kinds.length ? kinds[style] : CellKind.NUMBER;
  }

  static XlsxStyles read(SafeZip zip, @Nullable String part) throws IOException {
    var in = part == null ? null : zip.open(part);
    if (in == null) {
      return new XlsxStyles(new CellKind[0]);
    }
    var formats = new HashMap<Integer, String>();
    var kinds = new CellKind[64];
    int count = 0;
    boolean inCellFormats = false;
    try (var xml = new SafeXml(in)) {
      for (var name = xml.nextElement(); name != null; name = xml.nextElement()) {
        switch (name) {
          case "numFmt" ->
              formats.put(
                  Integer.valueOf(xml.attribute("numFmtId", "0")), xml.attribute("formatCode", ""));
          case "cellXfs" -> inCellFormats = true;
          case "cellStyles", "dxfs" -> inCellFormats = false;
          case "xf" -> {
            if (inCellFormats) {
              if (count == kinds.length) {
                kinds = Arrays.copyOf(kinds, count * 2);
              }
              int format = Integer.parseInt(xml.attribute("numFmtId", "0"));
              kinds[count++] = kind(format, formats.getOrDefault(format, ""));
            }
          }
          default -> {}
        }
      }
    }
    return new XlsxStyles(Arrays.copyOf(kinds, count));
  }

  static CellKind kind(int format, String code) {
    if (format == 9 || format == 10 || code.indexOf('%') >= 0) {
      return CellKind.PERCENT;
    }
    return DateUtil.isADateFormat(format, code) ? CellKind.DATE : CellKind.NUMBER;
  }
}
