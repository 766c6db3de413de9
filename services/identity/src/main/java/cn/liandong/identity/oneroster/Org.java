package cn.liandong.identity.oneroster;

import cn.liandong.imports.sheet.SheetRow;
import java.util.List;

/** A line of {@code orgs}, as the registry recognises a unit: by its code or by its name. */
record Org(String code, String name) {

  static final List<String> COLUMNS = List.of("sourcedId", "name", "type");

  static Org of(CsvTable orgs, SheetRow row) {
    return new Org(orgs.text(row, "identifier"), orgs.text(row, "name"));
  }
}
