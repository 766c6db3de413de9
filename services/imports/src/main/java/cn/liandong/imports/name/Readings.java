package cn.liandong.imports.name;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words whose reading is given rather than derived. */
final class Readings {

  private static final Properties GIVEN = load();
  private static final Pattern WORDS =
      Pattern.compile(
          GIVEN.stringPropertyNames().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|")));

  private Readings() {}

  /** The text with such words in Latin letters, apart from what stands around them. */
  static String apply(String text) {
    return WORDS.matcher(text).replaceAll(found -> " " + GIVEN.getProperty(found.group()) + " ");
  }

  private static Properties load() {
    var given = new Properties();
    try (var stream = Readings.class.getResourceAsStream("/name/readings.properties");
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      given.load(reader);
      return given;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
