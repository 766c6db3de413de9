package cn.liandong.imports.sheet;

/**
 * @param text as stored in the file; digits of a number are never changed
 */
public record Cell(CellKind kind, String text) {

  public static final Cell BLANK = new Cell(CellKind.BLANK, "");

  public static Cell text(String text) {
    return text.isBlank() ? BLANK : new Cell(CellKind.TEXT, clean(text));
  }

  /** Without the characters that a database text or a list of cells cannot hold. */
  private static String clean(String text) {
    return text.indexOf('\0') < 0 && text.indexOf('\u001f') < 0
        ? text
        : text.replace("\0", "").replace("\u001f", "");
  }

  public boolean isBlank() {
    return kind == CellKind.BLANK;
  }
}
