package cn.liandong.imports.table;

import static cn.liandong.imports.template.ColumnType.CODE;
import static cn.liandong.imports.template.ColumnType.COUNT;
import static cn.liandong.imports.template.ColumnType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.imports.sheet.Rows;
import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.sheet.SpreadsheetFile;
import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.TemplateColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {

  @TempDir Path folder;

  private record Found(List<SheetReport> sheets, List<RowKind> kinds) {

    List<String> fields() {
      return sheets.getFirst().columns().stream().map(SheetReport.FoundColumn::field).toList();
    }
  }

  private static final List<TemplateColumn> COLUMNS =
      List.of(
          TemplateColumn.of("name", "学校名称", TEXT)
              .heading("XXMC")
              .as(ColumnRole.UNIT_NAME)
              .asRequired(),
          TemplateColumn.of("teachers", "教师注册数", COUNT).heading("教师", "注册人数"),
          TemplateColumn.of("students", "学生注册数", COUNT).heading("学生", "注册人数"));

  @Test
  void aTwoRowHeadingWithoutMergedCellsIsReadFromTheLeft() throws IOException {
    var found = read("报表\n学校名称,教师,,学生,\n,注册人数,认证人数,注册人数,备注\n甲,1,2,3,4\n");
    assertThat(found.fields()).containsExactly("name", "teachers", "", "students", "");
    assertThat(found.sheets().getFirst().columns().get(2).heading()).containsExactly("教师", "认证人数");
    assertThat(found.kinds()).containsExactly(RowKind.DATA);
  }

  @Test
  void pinyinInitialsAndHeadingsWithMeasuresAreKnown() throws IOException {
    assertThat(read("xxmc,教师注册数（人）,*学生注册数\n甲,1,2\n").fields())
        .containsExactly("name", "teachers", "students");
  }

  @Test
  void aColumnThatOnlyNumbersTheRowsIsNotAnUnknownOne() throws IOException {
    assertThat(read("序号,学校名称,教师注册数\n1,甲,1\n").fields()).containsExactly("name", "teachers");
  }

  @Test
  void aLastPartThatFitsTwoColumnsIsNotGuessed() throws IOException {
    assertThat(read("学校名称,注册人数,注册人数\n甲,1,2\n").fields()).containsExactly("name", "", "");
  }

  @Test
  void aSavedMappingGoesFirst() throws IOException {
    var found = read("学校名称,注册人数,注册人数\n甲,1,2\n", Map.of("注册人数", "students", "注册人数#2", ""));
    assertThat(found.fields()).containsExactly("name", "students", "");
  }

  @Test
  void rowsThatAreNoSchoolsAreToldApart() throws IOException {
    var found =
        read(
            """
            学校名称,教师注册数,学生注册数
            甲,1,2
            小 计,1,2
            ,,
            乙,3,4
            合  计,4,6
            全县总计,4,6
            说明：活跃人数指登录用户,,
            注：数据截至月底,,
            """);
    assertThat(found.kinds())
        .containsExactly(
            RowKind.DATA,
            RowKind.SUBTOTAL,
            RowKind.BLANK,
            RowKind.DATA,
            RowKind.TOTAL,
            RowKind.TOTAL,
            RowKind.NOTE,
            RowKind.NOTE);
  }

  @Test
  void aHiddenRowIsLeftOut() throws IOException {
    var file = folder.resolve("a.xlsx");
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet();
      for (int i = 0; i < 3; i++) {
        sheet.createRow(i).createCell(0).setCellValue(i == 0 ? "学校名称" : "学校" + i);
        sheet.getRow(i).createCell(1).setCellValue(i == 0 ? "教师注册数" : "1");
      }
      sheet.getRow(2).setZeroHeight(true);
      workbook.write(out);
    }
    assertThat(read(file, COLUMNS, Map.of()).kinds()).containsExactly(RowKind.DATA, RowKind.HIDDEN);
  }

  @Test
  void aThreeRowMergedHeadingOfTheOldFormatIsRead() {
    var columns =
        List.of(
            TemplateColumn.of("banner", "旗区", TEXT).as(ColumnRole.UNIT_NAME).asRequired(),
            TemplateColumn.of("number", "序号", CODE));
    var found = read(Rows.sample("ordos-table2-2023-06.xls"), columns, Map.of());
    assertThat(found.fields()).contains("banner", "number");
    assertThat(found.sheets().getFirst().columns())
        .anySatisfy(column -> assertThat(column.heading()).hasSizeGreaterThan(1));
    assertThat(found.kinds().stream().filter(kind -> kind == RowKind.DATA)).hasSize(9);
  }

  private Found read(String csv) throws IOException {
    return read(csv, Map.of());
  }

  private Found read(String csv, Map<String, String> saved) throws IOException {
    return read(Files.writeString(folder.resolve("a.csv"), csv), COLUMNS, saved);
  }

  private static Found read(Path file, List<TemplateColumn> columns, Map<String, String> saved) {
    var kinds = new ArrayList<RowKind>();
    var reader =
        new TableReader(
            () -> columns,
            saved,
            new TableListener() {
              @Override
              public void startTable(Table table) {}

              @Override
              public void row(Table table, SheetRow row, RowKind kind) {
                kinds.add(kind);
              }
            });
    new SpreadsheetFile(file, ImportLimits.DEFAULT).read(reader);
    return new Found(reader.reports(), kinds);
  }
}
