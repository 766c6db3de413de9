package cn.liandong.metrics.document;

import java.util.ArrayList;
import java.util.List;

/** The heading rows of a table as merged cells, row by row and left to right. */
record Headings(int rows, List<Cell> cells) {

  record Cell(int row, int column, int rowSpan, int columnSpan, String text) {
    boolean covers(int aRow, int aColumn) {
      return row <= aRow
          && aRow < row + rowSpan
          && column <= aColumn
          && aColumn < column + columnSpan;
    }

    boolean isMerged() {
      return rowSpan > 1 || columnSpan > 1;
    }
  }

  static Headings of(List<Column> columns) {
    var depth = columns.stream().mapToInt(column -> column.heading().size()).max().orElseThrow();
    var cells = new ArrayList<Cell>();
    for (var row = 0; row < depth; row++) {
      for (var column = 0; column < columns.size(); ) {
        var path = columns.get(column).heading();
        var span = span(columns, column, row);
        if (row < path.size()) {
          var rowSpan = row == path.size() - 1 ? depth - row : 1;
          cells.add(new Cell(row, column, rowSpan, span, path.get(row)));
        }
        column += span;
      }
    }
    return new Headings(depth, List.copyOf(cells));
  }

  Cell at(int row, int column) {
    return cells.stream().filter(cell -> cell.covers(row, column)).findFirst().orElseThrow();
  }

  private static int span(List<Column> columns, int first, int row) {
    var end = first + 1;
    while (end < columns.size() && shareGroup(columns.get(first), columns.get(end), row)) {
      end++;
    }
    return end - first;
  }

  /** The last part of a path names its column alone, even beside one of the same name. */
  private static boolean shareGroup(Column a, Column b, int row) {
    return row < a.heading().size() - 1
        && row < b.heading().size() - 1
        && a.heading().subList(0, row + 1).equals(b.heading().subList(0, row + 1));
  }
}
