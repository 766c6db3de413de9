package cn.liandong.organization.oneroster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of a package, read as RFC 4180 asks. */
record RosterTable(List<String> headings, List<List<String>> rows) {

  static RosterTable of(List<String> lines) {
    var rows = lines.stream().map(RosterTable::cells).toList();
    return new RosterTable(rows.getFirst(), rows.subList(1, rows.size()));
  }

  List<Map<String, String>> byHeading() {
    return rows.stream().map(this::byHeading).toList();
  }

  private Map<String, String> byHeading(List<String> cells) {
    var row = new LinkedHashMap<String, String>();
    for (var i = 0; i < headings.size(); i++) {
      row.put(headings.get(i), i < cells.size() ? cells.get(i) : "");
    }
    return row;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
