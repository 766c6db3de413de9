package cn.liandong.identity.oneroster;

import cn.liandong.imports.sheet.SheetRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of one of the package's files, found by their names. */
record CsvTable(Map<String, Integer> columns) {

  static CsvTable headedBy(SheetRow row) {
    var columns = new HashMap<String, Integer>();
    var names = row.texts();
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(names.get(i).strip(), i);
    }
    return new CsvTable(columns);
  }

  boolean has(List<String> names) {
    return columns.keySet().containsAll(names);
  }

  /** Empty where the file has no such column or the row no value. */
  String text(SheetRow row, String column) {
    var index = columns.get(column);
    return index == null ? "" : row.cell(index).text().strip();
  }
}
