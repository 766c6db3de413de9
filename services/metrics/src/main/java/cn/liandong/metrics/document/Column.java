package cn.liandong.metrics.document;

import java.util.List;

/**
 * @param heading path of one to three parts; neighbours with the same leading parts share them
 * @param width in full-width characters; decides the share of the line, the type size and whether
 *     the page is turned
 */
public record Column(List<String> heading, ColumnKind kind, int width) {

  public Column {
    heading = List.copyOf(heading);
    if (heading.isEmpty() || heading.size() > 3) {
      throw new IllegalArgumentException("heading has " + heading.size() + " parts: " + heading);
    }
    if (width < 1) {
      throw new IllegalArgumentException("width of " + heading + " is " + width);
    }
  }

  public static Column of(ColumnKind kind, int width, String... heading) {
    return new Column(List.of(heading), kind, width);
  }
}
