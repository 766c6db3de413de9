package cn.liandong.gateway.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A table of text as a workbook of one sheet. The watermark stands above the headings, which stay
 * in view, and in the header and footer of every printed page. No cell is ever a formula.
 */
public final class XlsxSheet {
  /**
   * @param width in characters
   */
  public record Column(String heading, int width) {}

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final int HEADINGS = 3;

  private final String name;
  private final String watermark;
  private final List<Column> columns;
  private final StringBuilder rows = new StringBuilder();
  private int count;

  public XlsxSheet(String name, String watermark, String condition, List<Column> columns) {
    this.name = name;
    this.watermark = watermark;
    this.columns = columns;
    row(2, watermark);
    row(3, condition);
    row(1, columns.stream().map(Column::heading).toArray(String[]::new));
  }

  public void add(String... cells) {
    row(0, cells);
  }

  private void row(int style, String... cells) {
    count++;
    rows.append("<row r=\"").append(count).append("\">");
    for (var i = 0; i < cells.length; i++) {
      var place = (char) ('A' + i) + Integer.toString(count);
      rows.append(
          "<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
              .formatted(place, style, escape(cells[i])));
    }
    rows.append("</row>");
  }

  public byte[] bytes() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", contentTypes());
    parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml", "", ""));
    parts.put("xl/workbook.xml", workbook());
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    parts.put("xl/styles.xml", styles());
    parts.put("xl/worksheets/sheet1.xml", sheet());
    return zip(parts);
  }

  private static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                .getBytes(StandardCharsets.UTF_8));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String contentTypes() {
    var types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
    <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/>\
    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/></Types>\
    """
        .formatted(types);
  }

  private static String relations(String... typesAndTargets) {
    var text = new StringBuilder();
    for (var i = 0; i < typesAndTargets.length && !typesAndTargets[i].isEmpty(); i += 2) {
      text.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, RELATIONS, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + text
        + "</Relationships>";
  }

  private String workbook() {
    return """
    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets>\
    <definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'%s'!$1:$%d</definedName>\
    </definedNames></workbook>\
    """
        .formatted(MAIN, RELATIONS, escape(name), escape(name), HEADINGS);
  }

  /**
   * 0 cell, 1 heading, 2 watermark, 3 text above the table; what begins like a formula stays text
   * when edited.
   */
  private static String styles() {
    return """
    <styleSheet xmlns="%s"><fonts count="3"><font><sz val="10"/><name val="宋体"/></font>\
    <font><b/><sz val="10"/><name val="宋体"/></font>\
    <font><b/><sz val="12"/><color rgb="FFC2301C"/><name val="宋体"/></font></fonts>\
    <fills count="2"><fill><patternFill patternType="none"/></fill>\
    <fill><patternFill patternType="gray125"/></fill></fills>\
    <borders count="2"><border/><border><left style="thin"/><right style="thin"/>\
    <top style="thin"/><bottom style="thin"/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="49" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="4"><xf numFmtId="49" fontId="0" borderId="1" quotePrefix="1" xfId="0"/>\
    <xf numFmtId="49" fontId="1" borderId="1" quotePrefix="1" xfId="0"/>\
    <xf numFmtId="49" fontId="2" quotePrefix="1" xfId="0"/>\
    <xf numFmtId="49" fontId="0" quotePrefix="1" xfId="0"/></cellXfs></styleSheet>\
    """
        .formatted(MAIN);
  }

  private String sheet() {
    var widths = new StringBuilder();
    for (var i = 0; i < columns.size(); i++) {
      widths.append(
          "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
              .formatted(i + 1, columns.get(i).width()));
    }
    // an ampersand begins a code in headers and footers
    var mark = escape(watermark.replace("&", "&&"));
    return """
    <worksheet xmlns="%s"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
    <sheetViews><sheetView workbookViewId="0"><pane ySplit="%d" topLeftCell="A%d" state="frozen"\
     activePane="bottomLeft"/></sheetView></sheetViews>\
    <cols>%s</cols><sheetData>%s</sheetData>\
    <pageMargins left="0.4" right="0.4" top="0.8" bottom="0.8" header="0.3" footer="0.3"/>\
    <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>\
    <headerFooter><oddHeader>&amp;C%s</oddHeader>\
    <oddFooter>&amp;L%s&amp;R第 &amp;P 页 / 共 &amp;N 页</oddFooter></headerFooter></worksheet>\
    """
        .formatted(MAIN, HEADINGS, HEADINGS + 1, widths, rows, mark, mark);
  }

  private static String escape(String text) {
    return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
