package cn.liandong.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.liandong.common.error.ErrorReason;
import cn.liandong.common.error.Failure;
import cn.liandong.imports.sheet.Rows;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.ColumnMapping;
import cn.liandong.proto.imports.v1.DiscardImportRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.MapColumnsRequest;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.imports.v1.RowState;
import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportLifeTest {

  private TestCounty county;
  private ImportDesk desk;

  @BeforeEach
  void openTheDesk() throws Exception {
    county = TestCounty.create().withSchools().withHeadcounts();
    desk = new ImportDesk(county, new UsageTemplate());
  }

  @Test
  void thePreviewCountsEverythingAndWritesNothing() throws IOException {
    var preview = desk.upload("pucheng-export-2025-10.xlsx");

    assertThat(preview.getState()).isEqualTo(ImportState.IMPORT_STATE_READY);
    assertThat(preview.getPeriod()).isEqualTo("2025-10");
    assertThat(preview.getPeriodProposed()).isTrue();
    assertThat(preview.getSheets(0).getHeadingFirstRow()).isEqualTo(4);
    assertThat(preview.getSheets(0).getHeadingLastRow()).isEqualTo(5);
    assertThat(preview.getSheets(0).getColumns(1).getHeadingList()).containsExactly("教师", "注册人数");
    assertThat(preview.getSheets(0).getColumnsList())
        .noneMatch(column -> column.getHeadingList().contains("序号"));
    var counts = preview.getCounts();
    assertThat(counts.getRows()).isEqualTo(142);
    assertThat(counts.getFailed()).isEqualTo(1);
    assertThat(counts.getAdded()).isEqualTo(141);
    assertThat(counts.getMissing()).isEqualTo(1);
    assertThat(counts.getSkipped()).isEqualTo(62);
    assertThat(stored()).isZero();
  }

  @Test
  void anAmbiguousNameIsAskedOnceAndRememberedForTheNextFile() throws IOException {
    var settled = desk.october();
    assertThat(settled.getCounts().getFailed()).isZero();
    assertThat(settled.getCounts().getMissing()).isZero();
    desk.confirm(settled);

    var next = desk.upload("next.xlsx", withFigure(701, 6));
    assertThat(next.getCounts().getFailed()).isZero();
    assertThat(desk.rows(next, RowState.ROW_STATE_GOOD))
        .anySatisfy(row -> assertThat(row.getMatchedBy()).isEqualTo("decision"));
  }

  @Test
  void theSameFileIsRecognised() throws IOException {
    var first = desk.confirm(desk.october());
    var again = desk.upload("pucheng-export-2025-10.xlsx");
    assertThat(again.getSameFileImportId()).isEqualTo(first.getId());
    assertThat(again.getRevisesImportId()).isEqualTo(first.getId());
    assertThat(again.getCounts().getUnchanged()).isEqualTo(142);
  }

  @Test
  void aRevisionShowsEachChangedValueAndUndoRestoresIt() throws IOException {
    var first = desk.confirm(desk.october());
    var revision = desk.upload("revised.xlsx", withFigure(68, 6));
    revision = explainTotal(revision);

    assertThat(revision.getRevisesImportId()).isEqualTo(first.getId());
    assertThat(revision.getCounts().getChanged()).isEqualTo(1);
    assertThat(revision.getCounts().getUnchanged()).isEqualTo(141);
    assertThat(desk.changedRows(revision))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.getRow()).isEqualTo(6);
          assertThat(row.getChanges(0).getFieldName()).isEqualTo("活跃教师数");
          assertThat(row.getChanges(0).getOldValue()).isEqualTo("67");
          assertThat(row.getChanges(0).getNewValue()).isEqualTo("68");
        });
    var confirmed = desk.confirm(revision);
    assertThat(activeTeachers()).isEqualTo(4011);
    assertThat(desk.undo(confirmed).getState()).isEqualTo(ImportState.IMPORT_STATE_UNDONE);
    assertThat(activeTeachers()).isEqualTo(4010);
    desk.undo(first);
    assertThat(stored()).isZero();
  }

  @Test
  void anImportThatALaterOneSupersededCannotBeUndone() throws IOException {
    var first = desk.confirm(desk.october());
    desk.confirm(explainTotal(desk.upload("revised.xlsx", withFigure(68, 6))));
    assertFails(() -> desk.undo(first), ImportError.IMPORT_SUPERSEDED);
  }

  @Test
  void afterSevenDaysAnImportCannotBeUndone() throws IOException {
    var first = desk.confirm(desk.october());
    var later = Clock.fixed(Instant.parse("2025-11-10T02:00:01Z"), ZoneId.of("Asia/Shanghai"));
    assertFails(
        () -> new ImportDesk(county, new UsageTemplate(), later).undo(first),
        ImportError.UNDO_EXPIRED);
  }

  @Test
  void aRepeatedConfirmChangesNothing() throws IOException {
    var preview = desk.october();
    var first = desk.confirm(preview);
    assertThat(desk.confirm(preview)).isEqualTo(first);
    assertThat(stored()).isEqualTo(142);
  }

  @Test
  void aConfirmOfAnOldPreviewIsRefused() throws IOException {
    var preview = desk.upload("pucheng-export-2025-10.xlsx");
    desk.settled(preview);
    assertFails(() -> desk.confirm(preview), ImportError.IMPORT_STALE);
  }

  @Test
  void ofTwoFilesPreviewedAtOnceTheSecondMustBeLookedAtAgain() throws IOException {
    var one = desk.october();
    var two = desk.upload("pucheng-export-2025-10.xlsx");
    desk.confirm(one);
    assertFails(() -> desk.confirm(two), ImportError.IMPORT_STALE);
    var again = desk.get(two.getId());
    assertThat(again.getState()).isEqualTo(ImportState.IMPORT_STATE_READY);
    assertThat(again.getRevisesImportId()).isEqualTo(one.getId());
    assertThat(again.getCounts().getUnchanged()).isEqualTo(142);
  }

  @Test
  void aFailedConfirmLeavesNothingHalfWritten() throws IOException {
    var broken =
        new ImportDesk(
            county,
            new UsageTemplate() {
              @Override
              public void confirm(Connection connection, ImportRef ref) throws SQLException {
                super.confirm(connection, ref);
                throw new SQLException("connection lost");
              }
            });
    var preview = broken.october();
    assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> broken.confirm(preview));
    assertThat(stored()).isZero();
    assertThat(desk.confirm(desk.get(preview.getId())).getState())
        .isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
  }

  @Test
  void workCutShortByACrashIsTakenUpAgain() throws IOException {
    var preview = desk.october();
    county.execute("update import_job set state = 'READING' where id = ?::uuid", preview.getId());
    county.execute("delete from import_row where import_id = ?::uuid", preview.getId());
    desk.imports.resume();
    var again = desk.get(preview.getId());
    assertThat(again.getState()).isEqualTo(ImportState.IMPORT_STATE_READY);
    assertThat(again.getCounts()).isEqualTo(preview.getCounts());

    county.execute(
        "update import_job set state = 'CONFIRMING' where id = ?::uuid", preview.getId());
    desk.imports.resume();
    assertThat(desk.get(preview.getId()).getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
    assertThat(stored()).isEqualTo(142);
  }

  @Test
  void aConfirmInTheBackgroundWaitsForADatabaseThatWasStopped() throws IOException {
    var stopped = failingOnce(new SQLException("terminating connection", "57P01"));
    var preview = orderInTheBackground(stopped);

    stopped.imports.resume();
    assertThat(desk.get(preview.getId()).getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMING);
    assertThat(stored()).isZero();
    stopped.imports.resume();
    assertThat(desk.get(preview.getId()).getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
    assertThat(stored()).isEqualTo(142);
  }

  @Test
  void aConfirmInTheBackgroundThatCannotSucceedGoesBackToThePreview() throws IOException {
    var refused = failingOnce(new SQLException("duplicate key", "23505"));
    var preview = orderInTheBackground(refused);

    refused.imports.resume();
    var back = desk.get(preview.getId());
    assertThat(back.getState()).isEqualTo(ImportState.IMPORT_STATE_READY);
    assertThat(back.getProblem()).contains("没有写入任何数据");
    assertThat(stored()).isZero();
  }

  private Import orderInTheBackground(ImportDesk desk) throws IOException {
    var preview = desk.october();
    county.execute(
        "update import_job set state = 'CONFIRMING' where id = ?::uuid", preview.getId());
    return preview;
  }

  private ImportDesk failingOnce(SQLException failure) {
    var failures = new ArrayDeque<>(List.of(failure));
    return new ImportDesk(
        county,
        new UsageTemplate() {
          @Override
          public void confirm(Connection connection, ImportRef ref) throws SQLException {
            super.confirm(connection, ref);
            if (!failures.isEmpty()) {
              throw failures.remove();
            }
          }
        });
  }

  @Test
  void partsMayBeRepeatedButNotLeftOut() throws IOException {
    var content = Files.readAllBytes(Rows.sample("pucheng-export-2025-10.xlsx"));
    var id = desk.begin(TestCounty.CLERK, "a.xlsx", content.length).getId();
    append(id, content, 0, 9000, false);
    append(id, content, 0, 9000, false);
    assertFails(() -> append(id, content, 12_000, content.length, true), ImportError.FILE_PART_GAP);
    append(id, content, 9000, content.length, true);
    assertThat(desk.get(id).getState()).isEqualTo(ImportState.IMPORT_STATE_READY);
    append(id, content, 9000, content.length, true);
  }

  @Test
  void aFileThatCannotBeReadSaysWhatToDo() {
    var failed = desk.upload("leer.xlsx", new byte[0]);
    assertThat(failed.getState()).isEqualTo(ImportState.IMPORT_STATE_FAILED);
    assertThat(failed.getProblem()).contains("重新导出");
    assertThat(parts()).isZero();
  }

  @Test
  void aFileWithoutTheTableIsNotKept() {
    var failed = desk.upload("a.csv", "姓名\n张三\n".getBytes(StandardCharsets.UTF_8));
    assertThat(failed.getState()).isEqualTo(ImportState.IMPORT_STATE_FAILED);
    assertThat(parts()).isZero();
  }

  private int parts() {
    return county.query("select count(*) from import_part", row -> row.getInt(1)).getFirst();
  }

  @Test
  void aMissingPeriodIsAsked() {
    var file = desk.upload("a.csv", csv("学校名称", "蒲城县第一小学"));
    assertThat(file.getPeriod()).isEmpty();
    var question = ImportDesk.question(file, QuestionKind.QUESTION_KIND_PERIOD);
    assertFails(() -> desk.confirm(file), ImportError.IMPORT_HAS_QUESTIONS);
    assertFails(() -> desk.answer(file, question, "2024-2025"), ImportError.ANSWER_INVALID);
    var answered = desk.answer(file, question, "2025-10");
    assertThat(answered.getPeriod()).isEqualTo("2025-10");
    assertThat(desk.confirm(answered).getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
  }

  @Test
  void anUnknownHeadingIsMappedOnceAndRemembered() {
    var file = desk.upload("a.csv", csv("单位全称", "蒲城县第一小学"));
    assertThat(file.getState()).isEqualTo(ImportState.IMPORT_STATE_NEEDS_MAPPING);
    assertThat(file.getProblem()).contains("学校名称");
    var field =
        file.getFieldsList().stream()
            .filter(one -> one.getName().equals("学校名称"))
            .findFirst()
            .orElseThrow();
    assertThat(field.getRequired()).isTrue();
    var mapped =
        desk.calls
            .mapColumns(
                TestCounty.CLERK,
                MapColumnsRequest.newBuilder()
                    .setImportId(file.getId())
                    .addMappings(
                        ColumnMapping.newBuilder().setColumnIndex(1).setField(field.getField()))
                    .build())
            .getImport();
    assertThat(mapped.getState()).isEqualTo(ImportState.IMPORT_STATE_READY);
    assertThat(mapped.getCounts().getGood()).isEqualTo(1);
    assertThat(desk.upload("b.csv", csv("单位全称", "蒲城县第二小学")).getState())
        .isEqualTo(ImportState.IMPORT_STATE_READY);
  }

  @Test
  void aDiscardedImportIsGoneFromTheListAndItsFileIsDeleted() throws IOException {
    var file = desk.upload("pucheng-export-2025-10.xlsx");
    desk.calls.discardImport(
        TestCounty.CLERK, DiscardImportRequest.newBuilder().setImportId(file.getId()).build());
    desk.imports.resume();
    assertThat(county.query("select count(*) from import_part", row -> row.getInt(1)))
        .containsExactly(0);
    assertFails(() -> desk.confirm(file), ImportError.IMPORT_STATE_WRONG);
  }

  private Import explainTotal(Import file) {
    return desk.answer(
        file, ImportDesk.question(file, QuestionKind.QUESTION_KIND_TOTAL_DIFFERS), "更正一行");
  }

  /** The October export with another number of active teachers in a row. */
  private static byte[] withFigure(int active, int row) throws IOException {
    try (var in = Files.newInputStream(Rows.sample("pucheng-export-2025-10.xlsx"));
        var workbook = new XSSFWorkbook(in);
        var out = new ByteArrayOutputStream()) {
      workbook.getSheetAt(0).getRow(row - 1).getCell(4).setCellValue(active);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] csv(String unitHeading, String unit) {
    var heading = new StringBuilder(unitHeading);
    var figures = new StringBuilder(unit);
    for (var column : new UsageTemplate().columns().subList(1, 18)) {
      heading.append(',').append(column.name());
      figures.append(column.field().equals("adminActivated") ? ",是" : ",7");
    }
    return (heading + "\n" + figures + "\n").getBytes(Charset.forName("GBK"));
  }

  private void append(String id, byte[] content, int from, int to, boolean last) {
    desk.calls.appendFile(
        TestCounty.CLERK,
        AppendFileRequest.newBuilder()
            .setImportId(id)
            .setOffset(from)
            .setContent(ByteString.copyFrom(content, from, to - from))
            .setLast(last)
            .build());
  }

  private int stored() {
    return county
        .query("select count(*) from usage_value where superseded_by is null", r -> r.getInt(1))
        .getFirst();
  }

  private int activeTeachers() {
    return county
        .query(
            """
            select sum((data ->> 'activeTeachers')::int) from usage_value
            where superseded_by is null\
            """,
            row -> row.getInt(1))
        .getFirst();
  }

  private static void assertFails(ThrowingCallable call, ErrorReason reason) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
