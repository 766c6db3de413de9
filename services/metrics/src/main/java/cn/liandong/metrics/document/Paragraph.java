package cn.liandong.metrics.document;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph of the text; its look is a named style in {@code styles.xml}.
 *
 * @param sectionEnd what ends with this paragraph
 */
record Paragraph(
    String style,
    String text,
    boolean keptWithNext,
    @Nullable Indent indent,
    @Nullable PageSection sectionEnd) {

  /** In characters of the body, replacing what the style says. */
  record Indent(double left, double hanging) {}

  /** A character of the body on the grid, in twips. */
  private static final double CHARACTER = Paper.PORTRAIT.textWidth() / 28.0;

  static Paragraph of(String style, String text) {
    return new Paragraph(style, text, false, null, null);
  }

  static Paragraph blank() {
    return of("Normal", "");
  }

  Paragraph keepWithNext() {
    return new Paragraph(style, text, true, indent, sectionEnd);
  }

  Paragraph indented(Indent indent) {
    return new Paragraph(style, text, keptWithNext, indent, sectionEnd);
  }

  Paragraph ending(PageSection section) {
    return new Paragraph(style, text, keptWithNext, indent, section);
  }

  void write(XmlWriter xml) throws IOException {
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", style);
    if (keptWithNext) {
      xml.empty("w:keepNext").empty("w:widowControl");
    }
    if (indent != null) {
      writeIndent(xml, indent);
    }
    if (sectionEnd != null) {
      sectionEnd.write(xml);
    }
    xml.end();
    writeRun(xml, text.lines().toList());
    xml.end();
  }

  /** The hint makes quotation marks and dashes take the Chinese font, as Word's own typing does. */
  private static void writeRun(XmlWriter xml, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    xml.start("w:r").start("w:rPr").empty("w:rFonts", "w:hint", "eastAsia").end();
    for (var i = 0; i < lines.size(); i++) {
      if (i > 0) {
        xml.empty("w:br");
      }
      xml.start("w:t", "xml:space", "preserve").text(lines.get(i)).end();
    }
    xml.end();
  }

  private static void writeIndent(XmlWriter xml, Indent indent) throws IOException {
    xml.empty("w:ind", "w:left", twips(indent.left), "w:hanging", twips(indent.hanging));
  }

  private static String twips(double characters) {
    return Long.toString(Math.round(characters * CHARACTER));
  }
}
