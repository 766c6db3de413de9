package cn.liandong.imports.sheet;

import java.util.List;

/** Turns the stored form of a cell into what it says. */
record XlsxCells(List<String> strings, XlsxStyles styles, boolean date1904) {

  Cell cell(String type, int style, String value) {
    if (value.isEmpty()) {
      return Cell.BLANK;
    }
    return switch (type) {
      case "s" -> Cell.text(strings.get(Integer.parseInt(value)));
      case "str", "inlineStr" -> Cell.text(value);
      case "b" -> new Cell(CellKind.BOOLEAN, value.equals("1") ? "TRUE" : "FALSE");
      case "e" -> new Cell(CellKind.ERROR, value);
      case "d" -> new Cell(CellKind.DATE, value.replace('T', ' '));
      default -> Numbers.cell(styles.numberKind(style), value, date1904);
    };
  }
}
