package cn.liandong.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.common.error.Failure;
import cn.liandong.imports.sheet.Rows;
import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.imports.v1.RowState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BadWorkbookTest {

  private ImportDesk desk;
  private Import bad;

  @BeforeEach
  void uploadTheBadWorkbook() throws Exception {
    desk = new ImportDesk(TestCounty.create().withSchools().withHeadcounts(), new UsageTemplate());
    bad = desk.upload("pucheng-export-bad.xlsx");
  }

  @Test
  void everyWrongRowIsNamedWithItsOwnReason() {
    var reasons = new TreeMap<Integer, String>();
    for (var row : desk.rows(bad, RowState.ROW_STATE_FAILED)) {
      assertThat(row.getIssuesList()).hasSize(1);
      var issue = row.getIssues(0);
      reasons.put(row.getRow(), issue.getColumn() + " " + issue.getReason());
    }
    assertThat(reasons)
        .isEqualTo(
            Map.ofEntries(
                Map.entry(6, "3 NOT_A_NUMBER"),
                Map.entry(7, "4 NEGATIVE"),
                Map.entry(8, "2 UNIT_UNKNOWN"),
                Map.entry(9, "2 UNIT_MISSING"),
                Map.entry(11, "8 NOT_YES_NO"),
                Map.entry(12, "5 FORMULA"),
                Map.entry(13, "2 FORMULA_TEXT"),
                Map.entry(14, "6 NOT_WHOLE"),
                Map.entry(15, "2 DUPLICATE_UNIT"),
                Map.entry(16, "2 DUPLICATE_UNIT"),
                Map.entry(17, "4 MORE_VERIFIED_THAN_REGISTERED"),
                Map.entry(18, "12 TOO_LARGE"),
                Map.entry(42, "2 UNIT_AMBIGUOUS")));
  }

  @Test
  void aRowFarAboveHeadcountIsKeptAndFlagged() {
    assertThat(desk.rows(bad, RowState.ROW_STATE_WARNED))
        .anySatisfy(row -> {
          assertThat(row.getRow()).isEqualTo(10);
          assertThat(row.getIssues(0).getReason()).isEqualTo("OVER_HEADCOUNT");
          assertThat(row.getIssues(0).getColumn()).isEqualTo(3);
        });
  }

  @Test
  void theTotalRowIsComparedWithTheSumAndStopsTheConfirm() {
    var total =
        desk.rows(bad, RowState.ROW_STATE_SKIPPED).stream()
            .filter(row -> row.getRow() == 148)
            .findFirst()
            .orElseThrow();
    assertThat(total.getSkippedBecause()).isEqualTo("total");
    assertThat(total.getIssuesList())
        .anySatisfy(issue -> {
          assertThat(issue.getColumn()).isEqualTo(3);
          assertThat(issue.getReason()).isEqualTo("TOTAL_DIFFERS");
        });
    assertThatThrownBy(() -> desk.confirmValidRows(bad))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.reason()).isEqualTo(ImportError.IMPORT_HAS_QUESTIONS));
  }

  @Test
  void aSchoolWithNoSimilarNameHasNoSuggestion() {
    var question = ImportDesk.question(bad, QuestionKind.QUESTION_KIND_UNKNOWN_UNIT);
    assertThat(question.getText()).contains("不存在的学校");
    assertThat(question.getOptionsList())
        .singleElement()
        .satisfies(option -> assertThat(option.getId()).isEqualTo("skip"));
  }

  @Test
  void nothingIsWrittenWhileARowIsWrong() {
    var explained = explainTotal();
    assertThatThrownBy(() -> desk.confirm(explained))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.reason()).isEqualTo(ImportError.IMPORT_HAS_ERRORS));
    assertThat(stored()).isZero();
  }

  @Test
  void theGoodRowsImportAndTheCorrectedErrorWorkbookImportsTheRest() throws Exception {
    var confirmed = desk.confirmValidRows(explainTotal());
    assertThat(confirmed.getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
    assertThat(confirmed.getCounts().getFailed()).isEqualTo(13);
    assertThat(stored()).isEqualTo(129);

    var again = desk.upload("更正.xlsx", corrected(desk.errorWorkbook(confirmed)));
    assertThat(desk.rows(again, RowState.ROW_STATE_FAILED)).hasSize(1);
    again = desk.settled(again);
    assertThat(again.getCounts().getRows()).isEqualTo(13);
    assertThat(again.getCounts().getFailed()).isZero();
    assertThat(again.getCounts().getMissing()).isZero();
    assertThat(again.getPeriod()).isEqualTo("2025-10");
    desk.confirm(again);
    assertThat(stored()).isEqualTo(142);
    assertThat(
            desk.county.query(
                """
                select sum((data ->> 'registeredStudents')::int) from usage_value
                where superseded_by is null\
                """,
                row -> row.getInt(1)))
        .containsExactly(62207);
  }

  @Test
  void theErrorWorkbookKeepsTheLayoutAndHoldsNoFormula() throws Exception {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(desk.errorWorkbook(bad)))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("统计时间");
      assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("教师");
      assertThat(sheet.getMergedRegions()).anyMatch(area -> area.formatAsString().equals("C4:E4"));
      assertThat(sheet.getRow(3).getCell(19).getStringCellValue()).isEqualTo("错误原因");
      assertThat(sheet.getLastRowNum()).isEqualTo(4 + 13);
      var formulaText = row(sheet, "=HYPERLINK").getCell(1);
      assertThat(formulaText.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(formulaText.getCellStyle().getFillForegroundColor()).isNotEqualTo((short) 64);
      for (var row : sheet) {
        for (var cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        }
      }
    }
  }

  private Import explainTotal() {
    var total = ImportDesk.question(bad, QuestionKind.QUESTION_KIND_TOTAL_DIFFERS);
    return desk.answer(bad, total, "有几行填错，已在改正");
  }

  private int stored() {
    return desk.county
        .query("select count(*) from usage_value where superseded_by is null", r -> r.getInt(1))
        .getFirst();
  }

  /** Puts the October figures back, as the clerk would. */
  private static byte[] corrected(byte[] errors) throws IOException {
    var right = new TreeMap<Integer, SheetRow>();
    for (var row : Rows.of("pucheng-export-2025-10.xlsx").sheet(0)) {
      if (row.number() > 5 && row.cell(0).text().matches("\\d+")) {
        right.put(Integer.parseInt(row.cell(0).text()), row);
      }
    }
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(errors));
        var out = new ByteArrayOutputStream()) {
      for (var row : workbook.getSheetAt(0)) {
        if (row.getRowNum() > 4) {
          correct(row, right.get((int) number(row)));
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void correct(Row row, SheetRow right) {
    for (int i = 1; i < 19; i++) {
      row.createCell(i).setCellValue(right.cell(i).text());
    }
  }

  private static double number(Row row) {
    var cell = row.getCell(0);
    return cell.getCellType() == CellType.NUMERIC
        ? cell.getNumericCellValue()
        : Double.parseDouble(cell.getStringCellValue());
  }

  private static Row row(Sheet sheet, String start) {
    for (var row : sheet) {
      var cell = row.getCell(1);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().startsWith(start)) {
        return row;
      }
    }
    throw new AssertionError(start);
  }
}
