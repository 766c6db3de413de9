package cn.liandong.imports.sheet;

import static cn.liandong.imports.sheet.FileProblem.FILE_UNSAFE;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML without document types, hence without entities of any kind. */
final class SafeXml implements AutoCloseable {

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;

  SafeXml(InputStream in) {
    this.in = in;
    try {
      this.reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw SpreadsheetFile.damaged();
    }
  }

  /** The next event, or END_DOCUMENT. */
  int next() {
    try {
      int event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw FILE_UNSAFE.because("文件内含外部引用，为安全起见不予读取。请用 Excel 或 WPS 打开后另存为 .xlsx，再重新上传。");
      }
      return event;
    } catch (XMLStreamException e) {
      throw SpreadsheetFile.damaged();
    }
  }

  /** The next start of an element, or null at the end. */
  @Nullable String nextElement() {
    for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        return reader.getLocalName();
      }
    }
    return null;
  }

  String name() {
    return reader.getLocalName();
  }

  String text() {
    return reader.getText();
  }

  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    var value = attribute(name);
    return value == null ? otherwise : value;
  }

  boolean flag(String name) {
    var value = attribute(name);
    return "1".equals(value) || "true".equals(value);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static XMLInputFactory factory() {
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
