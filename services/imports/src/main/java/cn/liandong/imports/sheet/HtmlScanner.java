package cn.liandong.imports.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits HTML into tags and text, forgiving what browsers forgive. */
final class HtmlScanner {

  interface Listener {

    void open(String name, Map<String, String> attributes);

    void close(String name);

    void text(String content);
  }

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
  private static final int MAXIMUM_TOKEN = 1 << 20;
  private static final int MAXIMUM_SPAN = 1_000;

  private final Reader reader;
  private final Listener listener;

  HtmlScanner(Reader reader, Listener listener) {
    this.reader = reader;
    this.listener = listener;
  }

  void scan() throws IOException {
    String skippedUntil = null;
    while (true) {
      var text = until('<');
      if (skippedUntil == null && !text.isEmpty()) {
        listener.text(decode(text));
      }
      var tag = until('>');
      if (tag.isEmpty()) {
        return;
      }
      var name = name(tag);
      if (skippedUntil != null) {
        skippedUntil = name.equals(skippedUntil) ? null : skippedUntil;
      } else if (name.equals("style") || name.equals("script")) {
        skippedUntil = "/" + name;
      } else if (name.startsWith("/")) {
        listener.close(name.substring(1));
      } else {
        listener.open(name, attributes(tag));
      }
    }
  }

  static int span(Map<String, String> attributes, String name) {
    var value = attributes.getOrDefault(name, "1");
    return value.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(value), 1, MAXIMUM_SPAN) : 1;
  }

  private String until(char end) throws IOException {
    var token = new StringBuilder();
    for (int c = reader.read(); c >= 0 && c != end; c = reader.read()) {
      if (token.length() == MAXIMUM_TOKEN) {
        throw SpreadsheetFile.damaged();
      }
      token.append((char) c);
    }
    return token.toString();
  }

  private static String name(String tag) {
    int end = 0;
    while (end < tag.length() && !Character.isWhitespace(tag.charAt(end))) {
      end++;
    }
    var name = tag.substring(0, end).toLowerCase(Locale.ROOT);
    return name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  private static Map<String, String> attributes(String tag) {
    var attributes = new HashMap<String, String>();
    var matcher = ATTRIBUTE.matcher(tag);
    while (matcher.find()) {
      for (int group = 2; group <= 4; group++) {
        if (matcher.group(group) != null) {
          attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(group));
        }
      }
    }
    return attributes;
  }

  static String decode(String text) {
    return text.indexOf('&') < 0
        ? text
        : ENTITY
            .matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(decoded(match.group(1))));
  }

  private static String decoded(String entity) {
    if (!entity.startsWith("#")) {
      return NAMED.getOrDefault(entity.toLowerCase(Locale.ROOT), "&" + entity + ";");
    }
    boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
    int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }
}
