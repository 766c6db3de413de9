package cn.liandong.metrics.document;

import java.util.List;

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
    return new TableFit(best.paper, best.halfPoints, shares(needed, best));
  }

  /** In characters: what a column asks for, and at least its widest number on one line. */
  private static double[] neededWidths(Table table) {
    var widths = table.columns().stream().mapToDouble(Column::width).toArray();
    for (var row : table.rows()) {
      for (var c = 0; c < widths.length; c++) {
        if (table.columns().get(c).kind() != ColumnKind.TEXT) {
          widths[c] = Math.max(widths[c], OfficialText.width(table.shown(row, c)));
        }
      }
    }
    return widths;
  }

  private static int[] shares(double[] needed, Choice choice) {
    var left = choice.paper.textWidth();
    var scale = left / total(needed, choice.halfPoints);
    var widths = new int[needed.length];
    for (var c = 0; c < needed.length - 1; c++) {
      widths[c] = (int) (twips(needed[c], choice.halfPoints) * scale);
      left -= widths[c];
    }
    widths[needed.length - 1] = left;
    return widths;
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
