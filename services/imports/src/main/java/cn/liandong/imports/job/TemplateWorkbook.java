package cn.liandong.imports.job;

import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportTemplate;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** An empty workbook to fill in, code columns as text so that no digit is lost. */
final class TemplateWorkbook {

  private final ImportTemplate template;
  private final List<List<String>> paths;
  private final int depth;

  TemplateWorkbook(ImportTemplate template) {
    this.template = template;
    this.paths = template.columns().stream().map(column -> column.firstHeading()).toList();
    this.depth = paths.stream().mapToInt(List::size).max().orElse(1);
  }

  byte[] bytes() {
    try (var workbook = new Workbooks()) {
      var sheet = workbook.sheet(template.name(), 1);
      for (int i = 0; i < paths.size(); i++) {
        var type = template.columns().get(i).type();
        if (type == ColumnType.CODE || type == ColumnType.TEXT) {
          sheet.setDefaultColumnStyle(i, workbook.text);
        }
      }
      workbook.heading(sheet.createRow(0), 0, template.name());
      Workbooks.merge(sheet, 0, 0, 0, paths.size() - 1);
      int first = 1;
      if (template.periodic()) {
        workbook.heading(sheet.createRow(first++), 0, "统计时间：");
        Workbooks.merge(sheet, first - 1, first - 1, 0, paths.size() - 1);
      }
      writeHeadings(workbook, sheet, first);
      sheet.createFreezePane(0, first + depth);
      return workbook.bytes();
    }
  }

  private void writeHeadings(Workbooks workbook, Sheet sheet, int first) {
    for (int level = 0; level < depth; level++) {
      var row = sheet.createRow(first + level);
      for (int column = 0; column < paths.size(); column++) {
        var path = paths.get(column);
        if (level < path.size() && startsGroup(column, level)) {
          workbook.heading(row, column, path.get(level));
          boolean leaf = level == path.size() - 1;
          Workbooks.merge(
              sheet,
              first + level,
              leaf ? first + depth - 1 : first + level,
              column,
              leaf ? column : endOfGroup(column, level));
        }
      }
    }
  }

  private boolean startsGroup(int column, int level) {
    return column == 0 || !sameGroup(column - 1, column, level);
  }

  private int endOfGroup(int column, int level) {
    int end = column;
    while (end + 1 < paths.size() && sameGroup(column, end + 1, level)) {
      end++;
    }
    return end;
  }

  private boolean sameGroup(int a, int b, int level) {
    return paths.get(a).size() > level + 1
        && paths.get(b).size() > level + 1
        && paths.get(a).subList(0, level + 1).equals(paths.get(b).subList(0, level + 1));
  }
}
