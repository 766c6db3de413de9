package cn.liandong.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.liandong.common.error.Failure;
import cn.liandong.common.scope.Caller;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.DiscardImportRequest;
import cn.liandong.proto.imports.v1.GetErrorWorkbookRequest;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ListImportsRequest;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.MapColumnsRequest;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportScopeTest {

  private static ImportDesk desk;
  private static Import file;

  private static final Map<String, BiConsumer<Caller, String>> READS =
      Map.of(
          "get",
          (caller, id) ->
              desk.calls.getImport(caller, GetImportRequest.newBuilder().setImportId(id).build()),
          "rows",
          (caller, id) ->
              desk.calls.listRows(caller, ListRowsRequest.newBuilder().setImportId(id).build()),
          "errors",
          (caller, id) ->
              desk.calls.getErrorWorkbook(
                  caller, GetErrorWorkbookRequest.newBuilder().setImportId(id).build()));

  private static final Map<String, BiConsumer<Caller, String>> WRITES =
      Map.of(
          "append",
          (caller, id) ->
              desk.calls.appendFile(caller, AppendFileRequest.newBuilder().setImportId(id).build()),
          "map",
          (caller, id) ->
              desk.calls.mapColumns(caller, MapColumnsRequest.newBuilder().setImportId(id).build()),
          "answer",
          (caller, id) ->
              desk.calls.answerQuestions(
                  caller, AnswerQuestionsRequest.newBuilder().setImportId(id).build()),
          "confirm",
          (caller, id) ->
              desk.calls.confirmImport(
                  caller, ConfirmImportRequest.newBuilder().setImportId(id).build()),
          "undo",
          (caller, id) ->
              desk.calls.undoImport(caller, UndoImportRequest.newBuilder().setImportId(id).build()),
          "discard",
          (caller, id) ->
              desk.calls.discardImport(
                  caller, DiscardImportRequest.newBuilder().setImportId(id).build()));

  @BeforeAll
  static void uploadAsTheClerk() throws Exception {
    desk = new ImportDesk(TestCounty.create().withSchools(), new UsageTemplate());
    file = desk.upload("pucheng-export-bad.xlsx");
  }

  @Test
  void aSiblingCountyGetsTheSameAnswerAsForAnImportThatDoesNotExist() {
    for (var calls : new Map[] {READS, WRITES}) {
      for (var call : ((Map<String, BiConsumer<Caller, String>>) calls).entrySet()) {
        var mine = failure(call.getValue(), TestCounty.NEIGHBOUR, file.getId());
        var absent = failure(call.getValue(), TestCounty.NEIGHBOUR, UUID.randomUUID().toString());
        var malformed = failure(call.getValue(), TestCounty.NEIGHBOUR, "'; drop table import_job");
        assertThat(mine.reason()).as(call.getKey()).isEqualTo(ImportError.IMPORT_NOT_FOUND);
        assertThat(mine.getMessage())
            .isEqualTo(absent.getMessage())
            .isEqualTo(malformed.getMessage());
      }
    }
  }

  @Test
  void aLeaderReadsButDoesNotWrite() {
    READS.values().forEach(call -> call.accept(TestCounty.LEADER, file.getId()));
    for (var call : WRITES.entrySet()) {
      assertThat(failure(call.getValue(), TestCounty.LEADER, file.getId()).reason())
          .as(call.getKey())
          .isEqualTo(ImportError.IMPORT_NOT_FOUND);
    }
  }

  @Test
  void aSiblingCountyCannotBeginAnImportHereAndTheRefusalIsAudited() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> desk.begin(TestCounty.NEIGHBOUR, "a.xlsx", 1))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(ImportError.IMPORT_NOT_ALLOWED));
    assertThat(
            desk.county.query(
                "select actor from audit_entry where action = 'IMPORT_BEGUN' and result = 'refused'",
                row -> row.getString(1)))
        .contains("bs-admin");
  }

  @Test
  void theListHoldsOnlyWhatTheCallerMaySee() {
    var all = ListImportsRequest.getDefaultInstance();
    assertThat(desk.calls.listImports(TestCounty.CLERK, all).getImportsList()).hasSize(1);
    assertThat(desk.calls.listImports(TestCounty.LEADER, all).getImportsList()).hasSize(1);
    assertThat(desk.calls.listImports(TestCounty.NEIGHBOUR, all).getImportsList()).isEmpty();
  }

  private static Failure failure(BiConsumer<Caller, String> call, Caller caller, String importId) {
    try {
      call.accept(caller, importId);
    } catch (Failure e) {
      return e;
    }
    throw new AssertionError("not refused");
  }
}
