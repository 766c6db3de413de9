package cn.liandong.imports.sheet;

import java.util.List;

/**
 * @param number 1-based, as the spreadsheet program shows it
 * @param cells from column A on; cells after the last one with content may be missing
 */
public record SheetRow(int number, boolean hidden, List<Cell> cells) {

  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  public boolean isBlank() {
    for (var cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  public List<String> texts() {
    var texts = new String[cells.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = cells.get(i).text();
    }
    return List.of(texts);
  }
}
