package cn.liandong.imports.job;

import static cn.liandong.imports.template.ColumnType.CODE;
import static cn.liandong.imports.template.ColumnType.COUNT;
import static cn.liandong.imports.template.ColumnType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.liandong.common.error.Failure;
import cn.liandong.common.period.Period;
import cn.liandong.imports.sheet.Rows;
import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.ParentKind;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.proto.imports.v1.GetTemplateWorkbookRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.imports.v1.RowState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ReturnsAndUnitsTest {

  /** The annual returns of the samples. */
  private static class Returns implements ImportTemplate {

    @Override
    public String code() {
      return "returns";
    }

    @Override
    public String name() {
      return "教育统计年报";
    }

    @Override
    public boolean periodic() {
      return true;
    }

    @Override
    public boolean accepts(Period period) {
      return period.kind() == Period.Kind.SCHOOL_YEAR;
    }

    @Override
    public List<TemplateColumn> columns() {
      return List.of(
          TemplateColumn.of("code", "学校标识码", CODE).as(ColumnRole.UNIT_CODE).asRequired(),
          TemplateColumn.of("school", "学校名称", TEXT).as(ColumnRole.UNIT_NAME),
          TemplateColumn.of("teachers", "专任教师数", COUNT).heading("教职工数", "其中：专任教师").asFilled(),
          TemplateColumn.of("students", "在校生数", COUNT).asFilled(),
          TemplateColumn.of("classes", "班数", COUNT).asFilled());
    }

    @Override
    public void confirm(Connection connection, ImportRef ref) {}

    @Override
    public void undo(Connection connection, ImportRef ref) {}
  }

  /** The list of schools of the samples. */
  private static final class Units extends Returns {

    @Override
    public String code() {
      return "units";
    }

    @Override
    public boolean periodic() {
      return false;
    }

    @Override
    public boolean createsUnits() {
      return true;
    }

    @Override
    public List<ParentKind> parentKinds(String parentName) {
      return List.of(new ParentKind("DISTRICT", "学区（中心校）"), new ParentKind("GROUP", "其他"));
    }

    @Override
    public List<TemplateColumn> columns() {
      return List.of(
          TemplateColumn.of("code", "学校（机构）标识码", CODE).as(ColumnRole.UNIT_CODE),
          TemplateColumn.of("name", "单位名称", TEXT).as(ColumnRole.UNIT_NAME).asRequired(),
          TemplateColumn.of("parent", "上级单位", TEXT).as(ColumnRole.PARENT_NAME).asRequired(),
          TemplateColumn.of("schoolType", "办学类型码", CODE).asRequired());
    }

    @Override
    public long takesAway(Connection connection, ImportRef ref) {
      return 1052;
    }
  }

  @Test
  void everySheetOfTheReturnsIsReadAndTheForeignOneIsLeftOut() throws Exception {
    var desk = new ImportDesk(TestCounty.create().withSchools(), new Returns());
    var file = desk.upload("pucheng-returns-2024.xlsx");

    assertThat(file.getPeriod()).isEqualTo("2024-2025");
    assertThat(file.getCounts().getGood()).isEqualTo(142);
    assertThat(file.getCounts().getMissing()).isZero();
    assertThat(file.getSheets(3).getIgnoredBecause()).isNotEmpty();
    assertThat(file.getSheets(0).getColumns(3).getField()).isEqualTo("teachers");
    assertThat(file.getQuestionsList()).isEmpty();
    assertThat(
            desk.county.query(
                "select sum((data ->> 'teachers')::int) from import_row where usable",
                row -> row.getInt(1)))
        .containsExactly(5283);
  }

  @Test
  void aSchoolInTwoSheetsIsAQuestion() throws Exception {
    var desk = new ImportDesk(TestCounty.create().withSchools(), new Returns());
    var file = desk.upload("zwei.xlsx", withSchoolInTwoSheets());
    var question = ImportDesk.question(file, QuestionKind.QUESTION_KIND_TWO_SHEETS);
    assertThat(question.getBlocking()).isTrue();
    assertThat(question.getOptionsList())
        .extracting("id")
        .containsExactly("add", "keep:0", "keep:1");

    var added = desk.answer(file, question, "add");
    assertThat(teachersOfFirstSchool(desk)).containsExactly(69 + 10);
    var kept = desk.answer(added, question, "keep:1");
    assertThat(teachersOfFirstSchool(desk)).containsExactly(10);
    assertThat(desk.rows(kept, RowState.ROW_STATE_SKIPPED))
        .anySatisfy(row -> assertThat(row.getSkippedBecause()).isEqualTo("other_sheet"));
  }

  @Test
  void newUnitsAndTheirParentsAreProposedAndKindsAreChosenOnce() throws Exception {
    var desk = new ImportDesk(TestCounty.create(), new Units());
    var file = desk.upload("pucheng-units.xlsx");
    assertThat(file.getCounts().getGood()).isEqualTo(142);
    assertThat(file.getCounts().getAdded()).isEqualTo(142);
    var parents =
        file.getQuestionsList().stream()
            .filter(q -> q.getKind() == QuestionKind.QUESTION_KIND_NEW_PARENT)
            .toList();
    assertThat(parents).hasSize(19);
    for (var parent : parents) {
      file = desk.answer(file, parent, "DISTRICT");
    }
    assertThat(desk.county.query("select count(*) from import_parent", row -> row.getInt(1)))
        .containsExactly(19);
    confirmOnlyAfterTheBrakeIsReleased(desk, file);
  }

  private static void confirmOnlyAfterTheBrakeIsReleased(ImportDesk desk, Import file) {
    var brake = ImportDesk.question(file, QuestionKind.QUESTION_KIND_MASS_CHANGE);
    assertThat(brake.getText()).contains("1052");
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> desk.answer(file, brake, "1053"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(ImportError.ANSWER_INVALID));
    assertThat(desk.confirm(desk.answer(file, brake, "1052")).getState())
        .isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
  }

  @Test
  void knownUnitsAreMatchedAgainByCode() throws Exception {
    var desk = new ImportDesk(TestCounty.create().withSchools(), new Units());
    var file = desk.upload("pucheng-units.xlsx");
    assertThat(desk.rows(file, RowState.ROW_STATE_GOOD))
        .allSatisfy(row -> assertThat(row.getMatchedBy()).isEqualTo("code"));
    assertThat(file.getQuestionsList())
        .noneMatch(q -> q.getKind() == QuestionKind.QUESTION_KIND_NEW_PARENT);
  }

  @Test
  void theEmptyWorkbookImportsOnceFilledIn() throws Exception {
    var desk = new ImportDesk(TestCounty.create().withSchools(), new Returns());
    var empty =
        desk.calls
            .getTemplateWorkbook(
                TestCounty.CLERK,
                GetTemplateWorkbookRequest.newBuilder().setTemplate("returns").build())
            .getContent()
            .newInput();
    try (var workbook = new XSSFWorkbook(empty);
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
      sheet.getRow(1).getCell(0).setCellValue("统计时间：2025/2026学年");
      var row = sheet.createRow(4);
      var values = new String[] {"2161020001", "蒲城县第一小学", "70", "1700", "50"};
      for (int i = 0; i < values.length; i++) {
        row.createCell(i).setCellValue(values[i]);
      }
      workbook.write(out);
      var file = desk.upload("ausgefüllt.xlsx", out.toByteArray());
      assertThat(file.getPeriod()).isEqualTo("2025-2026");
      assertThat(file.getCounts().getGood()).isEqualTo(1);
      assertThat(file.getCounts().getMissing()).isEqualTo(141);
      assertThat(file.getMissingUnits(0).getName()).isNotEmpty();
    }
  }

  private static List<Integer> teachersOfFirstSchool(ImportDesk desk) {
    return desk.county.query(
        "select (data ->> 'teachers')::int from import_row where usable and unit_id = ?",
        row -> row.getInt(1),
        desk.county.schools.get("2161020001"));
  }

  /** The first school of the first sheet stands in the second, too. */
  private static byte[] withSchoolInTwoSheets() throws IOException {
    try (var in = Files.newInputStream(Rows.sample("pucheng-returns-2024.xlsx"));
        var workbook = new XSSFWorkbook(in);
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.getSheetAt(1);
      var row = sheet.createRow(40);
      row.createCell(0).setCellValue("2161020001");
      row.createCell(1).setCellValue("蒲城县第一小学");
      for (int i = 2; i < 6; i++) {
        row.createCell(i).setCellValue(10);
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
