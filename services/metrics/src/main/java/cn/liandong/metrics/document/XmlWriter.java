package cn.liandong.metrics.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements as they come and keeps nothing, so a long table costs no memory. */
final class XmlWriter {

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  XmlWriter(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  /** Attributes are name and value in turn. */
  XmlWriter start(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write('>');
    open.push(name);
    return this;
  }

  XmlWriter end() throws IOException {
    out.write("</");
    out.write(open.pop());
    out.write('>');
    return this;
  }

  XmlWriter empty(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write("/>");
    return this;
  }

  XmlWriter text(String text) throws IOException {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '"' -> out.write("&quot;");
        case '\t', '\n', '\r' -> out.write(' ');
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.write(text, i++, 2);
          } else if (c >= ' ' && !Character.isSurrogate(c) && c < 0xFFFE) {
            out.write(c);
          }
        }
      }
    }
    return this;
  }

  /** Ends what is open and flushes; the stream stays open. */
  void finish() throws IOException {
    while (!open.isEmpty()) {
      end();
    }
    out.flush();
  }

  private void tag(String name, String... attributes) throws IOException {
    out.write('<');
    out.write(name);
    for (var i = 0; i < attributes.length; i += 2) {
      out.write(' ');
      out.write(attributes[i]);
      out.write("=\"");
      text(attributes[i + 1]);
      out.write('"');
    }
  }
}
