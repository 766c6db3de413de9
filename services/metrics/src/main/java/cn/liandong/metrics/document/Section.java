package cn.liandong.metrics.document;

import java.util.List;

/**
 * Part of the text. The number before the heading is generated.
 *
 * @param heading without number; empty at level 0
 * @param level 0 text without a heading, 1 一、 2 （一） 3 1. 4 （1）
 * @param paragraphs a line break inside one starts another
 */
public record Section(String heading, int level, List<String> paragraphs) {

  public Section {
    if (level < 0 || level > 4) {
      throw new IllegalArgumentException("level is " + level + ", must be 0 to 4");
    }
    if (heading.isBlank() != (level == 0)) {
      throw new IllegalArgumentException("level " + level + " with heading '" + heading + "'");
    }
    paragraphs = List.copyOf(paragraphs);
  }

  public static Section lead(String... paragraphs) {
    return new Section("", 0, List.of(paragraphs));
  }
}
