package cn.liandong.imports.sheet;

/**
 * @param text as stored in the file; digits of a number are never changed
 */
public record Cell(CellKind kind, String text) {

  public static final Cell BLANK = new Cell(CellKind.BLANK, "");

  public static Cell text(String text) {
    return text.isBlank() ? BLANK : new Cell(CellKind.TEXT, text.replace("\0", ""));
  }

  public boolean isBlank() {
    return kind == CellKind.BLANK;
  }
}
