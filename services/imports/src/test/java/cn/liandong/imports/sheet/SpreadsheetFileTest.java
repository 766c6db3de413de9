package cn.liandong.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetFileTest {

  private static final String CSV =
      "学校名称,代码,注册人数\r\n\"蒲城县第一小学\",=\"007\",\"1,234\"\r\n\r\n\"含\"\"引号\"\"\n换行\",2,3\r\n";

  @Test
  void anXlsxKeepsKindsRowNumbersAndMergedAreas() throws IOException {
    var rows = Rows.of(workbook());

    assertThat(rows.sheets().getFirst().merged()).contains(new MergedArea(1, 1, 0, 2));
    assertThat(rows.cell(1, 0)).isEqualTo(new Cell(CellKind.TEXT, "标题"));
    assertThat(rows.cell(3, 0)).isEqualTo(new Cell(CellKind.NUMBER, "2.161020001E9"));
    assertThat(rows.cell(3, 1)).isEqualTo(new Cell(CellKind.FORMULA, "=1+1"));
    assertThat(rows.cell(3, 2)).isEqualTo(new Cell(CellKind.DATE, "2025-08-30"));
    assertThat(rows.cell(3, 3)).isEqualTo(new Cell(CellKind.PERCENT, "0.95"));
    assertThat(rows.cell(3, 4)).isEqualTo(new Cell(CellKind.BOOLEAN, "TRUE"));
    assertThat(rows.cell(3, 5)).isEqualTo(new Cell(CellKind.ERROR, "#REF!"));
    assertThat(rows.sheet(0).getLast().hidden()).isTrue();
    assertThat(rows.sheets().get(1).hidden()).isTrue();
  }

  @Test
  void numbersAreReadAsStoredNotRounded() {
    var rows = Rows.of("pucheng-export-bad.xlsx");
    assertThat(rows.cell(18, 11)).isEqualTo(new Cell(CellKind.NUMBER, "1e+21"));
    assertThat(rows.cell(14, 5).text()).isEqualTo("12.5");
  }

  @Test
  void theOldBinaryFormatIsRead() {
    var rows = Rows.of("ordos-table2-2023-06.xls");
    assertThat(rows.sheets().getFirst().merged()).isNotEmpty();
    assertThat(rows.sheet(0)).anyMatch(row -> row.texts().contains("旗区"));
    assertThat(rows.sheet(0).stream().flatMap(row -> row.cells().stream()))
        .anyMatch(cell -> cell.kind() == CellKind.NUMBER && cell.text().matches("\\d+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
  void separatedValuesAreReadInEveryEncodingOfficesUse(String charset) {
    assertCsv(Rows.of(CSV.getBytes(Charset.forName(charset))));
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheFirstHeading() {
    assertCsv(Rows.of(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";", "|"})
  void theSeparatorIsFound(String separator) {
    var text = "学校名称%s注册人数\n甲%s1,5\n乙%s2\n".replace("%s", separator);
    var rows = Rows.of(text.getBytes(StandardCharsets.UTF_8));
    assertThat(rows.sheet(0).get(1).texts()).containsExactly("甲", "1,5");
  }

  @Test
  void anHtmlPageThatCallsItselfXlsIsRead() {
    var html =
        """
        <html><head><meta charset="gbk"><style>td{x:y}</style></head><body><table border=1>
        <tr><th colspan="3">区域统计</th></tr>
        <tr><td rowspan=2>学校名称</td><td colspan='2'>教师</td></tr>
        <tr><td>注册&nbsp;人数</td><td>认证人数</td>
        <tr><td>甲&amp;乙</td><td>1</td><td x:num>2</td></tr></table></body></html>\
        """;
    var rows = Rows.of(html.getBytes(Charset.forName("GBK")));
    assertThat(rows.sheets().getFirst().merged())
        .contains(new MergedArea(2, 3, 0, 0), new MergedArea(2, 2, 1, 2));
    assertThat(rows.sheet(0).get(2).texts()).containsExactly("", "注册 人数", "认证人数");
    assertThat(rows.sheet(0).get(3).texts()).containsExactly("甲&乙", "1", "2");
  }

  @Test
  void aTabSeparatedTextThatCallsItselfXlsIsRead() {
    var rows = Rows.of("学校名称\t注册人数\r\n甲\t1\r\n".getBytes(Charset.forName("GBK")));
    assertThat(rows.sheet(0).get(1).texts()).containsExactly("甲", "1");
  }

  private static void assertCsv(Rows rows) {
    assertThat(rows.sheet(0).stream().map(SheetRow::texts))
        .containsExactly(
            List.of("学校名称", "代码", "注册人数"),
            List.of("蒲城县第一小学", "007", "1,234"),
            List.of(),
            List.of("含\"引号\"\n换行", "2", "3"));
    assertThat(rows.sheet(0).getLast().number()).isEqualTo(4);
  }

  private static byte[] workbook() throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("数据");
      sheet.createRow(0).createCell(0).setCellValue("标题");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
      var row = sheet.createRow(2);
      row.createCell(0).setCellValue(2161020001d);
      row.createCell(1).setCellFormula("1+1");
      styled(workbook, row.createCell(2), "yyyy-mm-dd").setCellValue(LocalDate.of(2025, 8, 30));
      styled(workbook, row.createCell(3), "0.0%").setCellValue(0.95);
      row.createCell(4).setCellValue(true);
      row.createCell(5).setCellErrorValue((byte) 23);
      var hidden = sheet.createRow(5);
      hidden.createCell(0).setCellValue("藏");
      hidden.setZeroHeight(true);
      workbook.createSheet("隐藏");
      workbook.setSheetHidden(1, true);
      return bytes(workbook);
    }
  }

  private static org.apache.poi.ss.usermodel.Cell styled(
      Workbook workbook, org.apache.poi.ss.usermodel.Cell cell, String format) {
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    return cell;
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    try (var out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void aZipOfSeparatedValuesHasASheetForEachFile() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : List.of("registry/orgs.csv", "registry/classes.csv", "readme.txt")) {
        zip.putNextEntry(new ZipEntry(file));
        zip.write((file + ",name\r\n1,二小\r\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    var rows = Rows.of(bytes.toByteArray());

    assertThat(rows.sheets()).extracting(SheetInfo::name).containsExactly("classes", "orgs");
    assertThat(rows.sheet(1).getLast().texts()).containsExactly("1", "二小");
  }
}
