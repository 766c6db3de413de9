package cn.liandong.metrics.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The largest type and, where that is enough, the upright page on which a table's columns have the
 * width they ask for.
 *
 * @param halfPoints 24 小四, 21 五号, 18 小五 or 15 六号
 * @param widths in twips, together as wide as the text
 */
record TableFit(Paper paper, int halfPoints, int[] widths) {

  /** Left and right of the text in a cell, in twips. */
  static final int PADDING = 50;

  /** Digits of another font than the one meant are up to this much wider. */
  private static final double SPARE = 1.3;

  private record Choice(Paper paper, int halfPoints) {}

  private static final List<Choice> CHOICES =
      List.of(
          new Choice(Paper.PORTRAIT, 24),
          new Choice(Paper.PORTRAIT, 21),
          new Choice(Paper.LANDSCAPE, 24),
          new Choice(Paper.LANDSCAPE, 21),
          new Choice(Paper.LANDSCAPE, 18),
          new Choice(Paper.LANDSCAPE, 15));

  static TableFit of(Table table) {
    var needed = neededWidths(table);
    var best =
        CHOICES.stream()
            .filter(choice -> total(needed, choice.halfPoints) <= choice.paper.textWidth())
            .findFirst()
            .orElse(CHOICES.getLast());
    return new TableFit(best.paper, best.halfPoints, shares(table, needed, best));
  }

  /** In characters: what a column asks for, and at least its widest number on one line. */
  private static double[] neededWidths(Table table) {
    var widths = table.columns().stream().mapToDouble(Column::width).toArray();
    for (var row : table.rows()) {
      for (var c = 0; c < widths.length; c++) {
        if (!isText(table, c)) {
          widths[c] = Math.max(widths[c], SPARE * OfficialText.width(table.shown(row, c)));
        }
      }
    }
    return widths;
  }

  /**
   * What is missing on the widest page is taken from the text, whose lines may turn, as long as
   * that keeps half of what it asks for: a code on two lines is no code.
   */
  private static int[] shares(Table table, double[] needed, Choice choice) {
    var left = choice.paper.textWidth();
    var all = total(needed, choice.halfPoints);
    var text = total(textOnly(table, needed), choice.halfPoints);
    var spared = left < all && all - text / 2 <= left;
    var scale = left / all;
    var textScale = spared ? (left - (all - text)) / text : scale;
    var widths = new int[needed.length];
    for (var c = 0; c < needed.length - 1; c++) {
      var own = isText(table, c) ? textScale : spared ? 1 : scale;
      widths[c] = (int) (twips(needed[c], choice.halfPoints) * own);
      left -= widths[c];
    }
    widths[needed.length - 1] = left;
    return widths;
  }

  private static double[] textOnly(Table table, double[] needed) {
    return IntStream.range(0, needed.length)
        .filter(c -> isText(table, c))
        .mapToDouble(c -> needed[c])
        .toArray();
  }

  private static boolean isText(Table table, int column) {
    return table.columns().get(column).kind() == ColumnKind.TEXT;
  }

  private static double total(double[] needed, int halfPoints) {
    var total = 0.0;
    for (var characters : needed) {
      total += twips(characters, halfPoints);
    }
    return total;
  }

  private static double twips(double characters, int halfPoints) {
    return characters * halfPoints * 10 + 2 * PADDING;
  }
}
