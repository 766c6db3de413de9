package cn.liandong.imports.table;

import cn.liandong.imports.sheet.SheetRow;

/** Receives the rows below the headings. */
public interface TableListener {

  void startTable(Table table);

  void row(Table table, SheetRow row, RowKind kind);
}
