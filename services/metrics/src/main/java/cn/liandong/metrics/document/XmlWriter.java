package cn.liandong.metrics.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements as they come and keeps little, so a long table costs no memory. */
final class XmlWriter {

  private static final int LARGEST = 1 << 15;

  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(LARGEST + 1024);
  private final Deque<String> open = new ArrayDeque<>();

  XmlWriter(OutputStream out) {
    this.out = out;
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  /** Attributes are name and value in turn. */
  XmlWriter start(String name, String... attributes) {
    tag(name, attributes);
    text.append('>');
    open.push(name);
    return this;
  }

  XmlWriter end() throws IOException {
    text.append("</").append(open.pop()).append('>');
    if (text.length() > LARGEST) {
      send();
    }
    return this;
  }

  XmlWriter empty(String name, String... attributes) {
    tag(name, attributes);
    text.append("/>");
    return this;
  }

  XmlWriter text(String content) {
    for (var i = 0; i < content.length(); i++) {
      var c = content.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        case '\t', '\n', '\r' -> text.append(' ');
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < content.length()
              && Character.isLowSurrogate(content.charAt(i + 1))) {
            text.append(c).append(content.charAt(++i));
          } else if (c >= ' ' && !Character.isSurrogate(c) && c < 0xFFFE) {
            text.append(c);
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
    send();
    out.flush();
  }

  private void send() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  private void tag(String name, String... attributes) {
    text.append('<').append(name);
    for (var i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text(attributes[i + 1]);
      text.append('"');
    }
  }
}
