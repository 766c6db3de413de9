package cn.liandong.metrics.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/** Writes a bulletin as a Word document: a draft without red head, number and seal. */
public final class WordBulletin {

  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final List<String> FIXED_PARTS =
      List.of(
          "word/_rels/document.xml.rels",
          "word/styles.xml",
          "word/settings.xml",
          "word/fontTable.xml",
          "word/footerOdd.xml",
          "word/footerEven.xml");

  private final BulletinDocument document;
  private final XmlWriter xml;

  private WordBulletin(BulletinDocument document, XmlWriter xml) {
    this.document = document;
    this.xml = xml;
  }

  /** Leaves the stream open. */
  public static void write(BulletinDocument document, OutputStream out) throws IOException {
    var zip = new StableZip(out);
    copy("contentTypes.xml", zip.entry("[Content_Types].xml"));
    copy("package.rels.xml", zip.entry("_rels/.rels"));
    writeProperties(document, new XmlWriter(zip.entry("docProps/core.xml")));
    for (var part : FIXED_PARTS) {
      copy(part.substring(part.lastIndexOf('/') + 1), zip.entry(part));
    }
    new WordBulletin(document, new XmlWriter(zip.entry("word/document.xml"))).write();
    zip.finish();
  }

  private void write() throws IOException {
    xml.start("w:document", "xmlns:w", MAIN, "xmlns:r", RELATIONSHIPS).start("w:body");
    var annexes = document.annexes();
    writeText(BulletinText.of(document), PageSection.TEXT, annexes.isEmpty());
    for (var i = 0; i < annexes.size(); i++) {
      writeAnnex(annexes.get(i), i);
    }
    xml.finish();
  }

  private void writeAnnex(Annex annex, int index) throws IOException {
    Paragraph.of("AnnexMark", document.annexMark(index)).write(xml);
    Paragraph.blank().write(xml);
    var section = PageSection.TEXT;
    if (annex.table() == null) {
      writeAnnexTitle(annex, Paper.PORTRAIT);
    } else {
      var fit = TableFit.of(annex.table());
      section = new PageSection(fit.paper(), false);
      writeAnnexTitle(annex, fit.paper());
      WordTable.write(annex.table(), fit, xml);
    }
    var tail = AnnexTail.of(document, index);
    writeText(tail, section, document.isLastAnnex(index));
  }

  private void writeAnnexTitle(Annex annex, Paper paper) throws IOException {
    var lines = TitleLines.of(annex.title(), paper.titleWidth());
    Paragraph.of("AnnexTitle", String.join("\n", lines)).write(xml);
  }

  /** The last section of a document stands after the last paragraph, every other one inside it. */
  private void writeText(List<Paragraph> paragraphs, PageSection section, boolean last)
      throws IOException {
    for (var paragraph : paragraphs.subList(0, paragraphs.size() - 1)) {
      paragraph.write(xml);
    }
    var end = paragraphs.getLast();
    (last ? end : end.ending(section)).write(xml);
    if (last) {
      section.write(xml);
    }
  }

  private static void writeProperties(BulletinDocument document, XmlWriter xml) throws IOException {
    var time = document.issueDate() + "T00:00:00Z";
    xml.start(
        "cp:coreProperties",
        "xmlns:cp",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms",
        "http://purl.org/dc/terms/",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance");
    xml.start("dc:title").text(document.title()).end();
    xml.start("dc:creator").text(document.issuer()).end();
    xml.start("dcterms:created", "xsi:type", "dcterms:W3CDTF").text(time).end();
    xml.start("dcterms:modified", "xsi:type", "dcterms:W3CDTF").text(time).end();
    xml.finish();
  }

  private static void copy(String resource, OutputStream target) throws IOException {
    try (var source = WordBulletin.class.getResourceAsStream("docx/" + resource)) {
      Objects.requireNonNull(source, resource).transferTo(target);
    }
  }
}
