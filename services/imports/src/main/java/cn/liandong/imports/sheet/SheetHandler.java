package cn.liandong.imports.sheet;

/** Receives a file row by row. */
public interface SheetHandler {

  /**
   * @return whether its rows are wanted
   */
  boolean startSheet(SheetInfo sheet);

  void row(SheetRow row);

  void endSheet();
}
