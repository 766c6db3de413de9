package cn.liandong.imports.sheet;

/** A merged area; rows are 1-based, columns 0-based, ends inclusive. */
public record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
