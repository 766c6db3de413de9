package cn.liandong.imports.sheet;

import static cn.liandong.imports.sheet.FileProblem.FILE_TOO_LARGE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number, without their phonetic guides. */
final class XlsxStrings {

  private XlsxStrings() {}

  static List<String> read(SafeZip zip, @Nullable String part, ImportLimits limits)
      throws IOException {
    var strings = new ArrayList<String>();
    var in = part == null ? null : zip.open(part);
    if (in == null) {
      return strings;
    }
    long characters = 0;
    try (var xml = new SafeXml(in)) {
      var text = new StringBuilder();
      boolean inText = false;
      int phonetic = 0;
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            inText = xml.name().equals("t");
            phonetic += xml.name().equals("rPh") ? 1 : 0;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (inText && phonetic == 0) {
              text.append(xml.text());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            inText = false;
            phonetic -= xml.name().equals("rPh") ? 1 : 0;
            if (xml.name().equals("si")) {
              characters += text.length() + 8;
              if (characters > limits.sharedTextCharacters()) {
                throw FILE_TOO_LARGE.because("文件里的文字太多。请删去与本次导入无关的工作表和列，再重新上传。");
              }
              strings.add(text.toString());
              text.setLength(0);
            }
          }
          default -> {}
        }
      }
    }
    return strings;
  }
}
