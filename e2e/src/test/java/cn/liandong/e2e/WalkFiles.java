package cn.liandong.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The sample workbooks as they would come a year later: a new school, an odd name, a new column.
 */
final class WalkFiles {

  static final String NEW_SCHOOL = "高新区第一小学";
  static final String NEW_PARENT = "高新区片区";
  static final String MISSPELT = "蒲城县第七小学堂";
  private static final String CODE = "2161020901";

  private WalkFiles() {}

  static Path units(Path folder) throws IOException {
    return Workbooks.edited(
        SystemExtension.sample("pucheng-units.xlsx"),
        folder.resolve("units.xlsx"),
        sheet -> append(sheet, "999", CODE, NEW_SCHOOL, NEW_PARENT, "211", "小学", "121", "教育部门"));
  }

  static Path returns(Path folder) throws IOException {
    return Workbooks.edited(
        SystemExtension.sample("pucheng-returns-2024.xlsx"),
        folder.resolve("returns.xlsx"),
        sheet -> append(sheet, CODE, NEW_SCHOOL, "22", "20", "300", "8", "1"));
  }

  static Path usage(Path folder, YearMonth month) throws IOException {
    var title = "统计时间：%d年%d月1日至%1$d年%2$d月%d日";
    return Workbooks.edited(
        SystemExtension.sample("pucheng-export-2025-10.xlsx"),
        folder.resolve("usage.xlsx"),
        Workbooks.replacing(
            Map.of(
                "统计时间：2025年10月1日至2025年10月31日",
                title.formatted(month.getYear(), month.getMonthValue(), month.lengthOfMonth()),
                "党睦镇西坡小学",
                "西坡小学",
                "蒲城县第七小学",
                MISSPELT,
                "在线测试",
                "在线检测")));
  }

  /** In the row after the last school, which has a code or a number in its second cell. */
  private static void append(Sheet sheet, String... texts) {
    int last = 0;
    for (var row : sheet) {
      if (Workbooks.texts(row, 2).stream().anyMatch(text -> text.matches("\\d{10}"))) {
        last = row.getRowNum();
      }
    }
    sheet.shiftRows(last + 1, Math.max(last + 1, sheet.getLastRowNum()), 1);
    var row = sheet.createRow(last + 1);
    for (int column = 0; column < texts.length; column++) {
      row.createCell(column).setCellValue(texts[column]);
    }
  }
}
