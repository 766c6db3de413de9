package cn.liandong.imports.table;

import cn.liandong.imports.sheet.CellKind;
import cn.liandong.imports.sheet.MergedArea;
import cn.liandong.imports.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a sheet with merged areas filled. */
final class HeadGrid {

  static final int MOST_COLUMNS = 500;

  private final List<SheetRow> rows;
  private final List<MergedArea> merged;
  private final int width;

  HeadGrid(List<SheetRow> rows, List<MergedArea> merged) {
    this.rows = rows;
    this.merged = merged;
    int widest = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    int last = merged.stream().mapToInt(area -> area.lastColumn() + 1).max().orElse(0);
    this.width = Math.min(MOST_COLUMNS, Math.max(widest, last));
  }

  int height() {
    return rows.size();
  }

  int width() {
    return width;
  }

  int number(int row) {
    return rows.get(row).number();
  }

  /** The text of a cell, or of the merged area it belongs to. */
  String filled(int row, int column) {
    var own = own(row, column);
    if (!own.isEmpty()) {
      return own;
    }
    for (var area : merged) {
      if (area.contains(number(row), column)) {
        return atNumber(area.firstRow(), area.firstColumn());
      }
    }
    return "";
  }

  String own(int row, int column) {
    return Texts.strip(rows.get(row).cell(column).text());
  }

  /** Whether the row could be part of a heading: several texts, no figures, no "name: value". */
  boolean isHeadingLike(int row) {
    int texts = 0;
    for (int column = 0; column < width; column++) {
      var cell = rows.get(row).cell(column);
      if (cell.isBlank()) {
        continue;
      }
      var text = Texts.halfWidth(Texts.strip(cell.text()));
      if (cell.kind() != CellKind.TEXT
          || text.endsWith(":")
          || text.indexOf(':') > 0
          || NumberParser.number(Texts.withoutSpaces(text)) != null) {
        return false;
      }
      texts++;
    }
    return texts >= 2;
  }

  /** Whether a merged area of the heading, or a gap that the next row fills, goes further down. */
  boolean continues(int row) {
    int next = row + 1;
    if (next >= height()) {
      return false;
    }
    var touching = merged.stream().filter(area -> touches(area, row)).toList();
    if (touching.stream().anyMatch(area -> area.lastRow() >= number(next))) {
      return true;
    }
    if (!isHeadingLike(next)) {
      return false;
    }
    return touching.isEmpty()
        ? fillsGap(row, next)
        : touching.stream().anyMatch(area -> area.lastColumn() > area.firstColumn());
  }

  /** The parts of a column's heading, outermost first, without repetitions. */
  List<String> path(int first, int last, int column) {
    var path = new ArrayList<String>();
    for (int row = first; row <= last; row++) {
      var text = filled(row, column);
      if (text.isEmpty() && row < last && !isMerged(first, last)) {
        text = toTheLeft(row, last, column);
      }
      if (!text.isEmpty() && (path.isEmpty() || !path.getLast().equals(text))) {
        path.add(text);
      }
    }
    return path;
  }

  private String toTheLeft(int row, int last, int column) {
    if (own(last, column).isEmpty()) {
      return "";
    }
    for (int left = column; left >= 0; left--) {
      if (!own(row, left).isEmpty()) {
        return own(last, left).isEmpty() ? "" : own(row, left);
      }
    }
    return "";
  }

  private boolean fillsGap(int row, int next) {
    for (int column = 0; column < width; column++) {
      if (own(row, column).isEmpty() && !own(next, column).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isMerged(int first, int last) {
    return merged.stream()
        .anyMatch(area -> area.lastRow() >= number(first) && area.firstRow() <= number(last));
  }

  private boolean touches(MergedArea area, int row) {
    return area.firstRow() <= number(row)
        && area.lastRow() >= number(row)
        && area.lastColumn() - area.firstColumn() < width - 1;
  }

  private String atNumber(int number, int column) {
    for (var row : rows) {
      if (row.number() == number) {
        return Texts.strip(row.cell(column).text());
      }
    }
    return "";
  }
}
