package cn.liandong.metrics.document;

import java.util.stream.IntStream;

/** Column widths of a sheet, in full-width characters. */
record SheetWidths(double[] columns) {

  private static final double NARROWEST = 4;
  private static final double WIDEST = 30;

  /** Of a sheet without a table. */
  private static final double TEXT = 45;

  static SheetWidths ofText() {
    return new SheetWidths(new double[] {TEXT});
  }

  /** A column is as wide as its widest value; a longer heading is broken into lines. */
  static SheetWidths of(Table table) {
    return new SheetWidths(
        IntStream.range(0, table.columns().size()).mapToDouble(c -> width(table, c)).toArray());
  }

  private static double width(Table table, int column) {
    var widest = Math.max(NARROWEST, table.columns().get(column).width());
    for (var row : table.rows()) {
      widest = Math.max(widest, OfficialText.width(table.shown(row, column)));
    }
    return Math.min(WIDEST, widest);
  }

  /** In 1/256 of a digit, with room for the padding. */
  int units(int column) {
    return (int) Math.round((columns[column] * 2 + 1.7) * 256);
  }

  int lines(String text, int first, int count) {
    var width = IntStream.range(first, first + count).mapToDouble(c -> columns[c]).sum();
    return text.lines()
        .mapToInt(line -> Math.max(1, (int) Math.ceil(OfficialText.width(line) / width)))
        .sum();
  }
}
