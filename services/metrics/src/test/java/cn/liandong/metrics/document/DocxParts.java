package cn.liandong.metrics.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A written document, asked by XPath with the names as they stand in the file. */
record DocxParts(Map<String, byte[]> parts) {

  static byte[] write(BulletinDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    WordBulletin.write(document, out);
    return out.toByteArray();
  }

  static DocxParts of(BulletinDocument document) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(write(document)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return new DocxParts(parts);
  }

  String text(String part) {
    return new String(parts.get(part), StandardCharsets.UTF_8);
  }

  List<String> body(String xpath) throws Exception {
    return find("word/document.xml", xpath);
  }

  String style(String id, String path) throws Exception {
    return find("word/styles.xml", "//w:style[@w:styleId='" + id + "']" + path).getFirst();
  }

  List<String> find(String part, String xpath) throws Exception {
    // The prefixes are part of the name here, hence no name space awareness and name() tests.
    var names = xpath.replaceAll("(?<![@\\w'])(w:\\w+)", "*[name()='$1']");
    var attributes = names.replaceAll("@(w:\\w+)", "@*[name()='$1']");
    var nodes =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(attributes, parse(part), XPathConstants.NODESET);
    var values = new ArrayList<String>();
    for (var i = 0; i < nodes.getLength(); i++) {
      values.add(nodes.item(i).getTextContent());
    }
    return values;
  }

  private Document parse(String part) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(parts.get(part)));
  }
}
