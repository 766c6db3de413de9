package cn.liandong.imports.sheet;

import static cn.liandong.imports.sheet.FileProblem.TOO_MANY_COLUMNS;
import static cn.liandong.imports.sheet.FileProblem.TOO_MANY_ROWS;

import java.util.ArrayList;
import java.util.List;

/** Hands rows on as long as the limits allow. */
final class RowCounter {

  private final ImportLimits limits;
  private final SheetHandler handler;
  private int rows;

  RowCounter(ImportLimits limits, SheetHandler handler) {
    this.limits = limits;
    this.handler = handler;
  }

  void emit(int number, boolean hidden, List<Cell> cells) {
    var row = new SheetRow(number, hidden, cells);
    if (!row.isBlank() && ++rows > limits.rows()) {
      throw TOO_MANY_ROWS.because("文件超过 %d 行。请按学校或月份拆成几个文件，分别导入。", limits.rows());
    }
    handler.row(row);
  }

  /** Grows the row up to the column; blank cells far to the right are dropped. */
  void put(ArrayList<Cell> cells, int column, Cell cell) {
    if (cell.isBlank()) {
      return;
    }
    if (column >= limits.columns()) {
      throw TOO_MANY_COLUMNS.because("工作表超过 %d 列。请删去右侧多余的列（包括看似空白的列）后重新上传。", limits.columns());
    }
    while (cells.size() < column) {
      cells.add(Cell.BLANK);
    }
    if (cells.size() == column) {
      cells.add(cell);
    } else {
      cells.set(column, cell);
    }
  }
}
