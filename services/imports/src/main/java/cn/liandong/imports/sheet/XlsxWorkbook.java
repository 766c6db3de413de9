package cn.liandong.imports.sheet;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of sheets and where their parts are. */
record XlsxWorkbook(
    boolean date1904,
    List<SheetPart> sheets,
    @Nullable String stylesPart,
    @Nullable String stringsPart) {

  record SheetPart(int index, String name, boolean hidden, String part) {}

  private record Relation(String type, String part) {}

  static XlsxWorkbook read(SafeZip zip) throws IOException {
    var workbook =
        relations(zip, "_rels/.rels", "/").values().stream()
            .filter(relation -> relation.type().endsWith("/officeDocument"))
            .findFirst()
            .orElseThrow(SpreadsheetFile::damaged)
            .part();
    int slash = workbook.lastIndexOf('/') + 1;
    var folder = workbook.substring(0, slash);
    var relations =
        relations(zip, folder + "_rels/" + workbook.substring(slash) + ".rels", "/" + folder);
    return read(zip, workbook, relations);
  }

  private static XlsxWorkbook read(SafeZip zip, String part, Map<String, Relation> relations)
      throws IOException {
    var sheets = new ArrayList<SheetPart>();
    boolean date1904 = false;
    try (var xml = new SafeXml(zip.require(part))) {
      for (var name = xml.nextElement(); name != null; name = xml.nextElement()) {
        if (name.equals("workbookPr")) {
          date1904 = xml.flag("date1904");
        } else if (name.equals("sheet")) {
          var relation = relations.get(xml.attribute("id", ""));
          if (relation != null && relation.type().endsWith("/worksheet")) {
            boolean hidden = !xml.attribute("state", "visible").equals("visible");
            sheets.add(
                new SheetPart(sheets.size(), xml.attribute("name", ""), hidden, relation.part()));
          }
        }
      }
    }
    return new XlsxWorkbook(
        date1904, sheets, part(relations, "/styles"), part(relations, "/sharedStrings"));
  }

  private static @Nullable String part(Map<String, Relation> relations, String type) {
    for (var relation : relations.values()) {
      if (relation.type().endsWith(type)) {
        return relation.part();
      }
    }
    return null;
  }

  private static Map<String, Relation> relations(SafeZip zip, String part, String folder)
      throws IOException {
    var relations = new HashMap<String, Relation>();
    try (var xml = new SafeXml(zip.require(part))) {
      for (var name = xml.nextElement(); name != null; name = xml.nextElement()) {
        if (name.equals("Relationship") && !xml.attribute("TargetMode", "").equals("External")) {
          var target = URI.create(folder).resolve(xml.attribute("Target", ""));
          relations.put(
              xml.attribute("Id", ""),
              new Relation(xml.attribute("Type", ""), target.getPath().substring(1)));
        }
      }
    }
    return relations;
  }
}
