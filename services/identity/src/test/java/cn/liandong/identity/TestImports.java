package cn.liandong.identity;

import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.liandong.proto.identity.v1.ImportService;
import cn.liandong.proto.imports.v1.Answer;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.Row;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import com.google.protobuf.ByteString;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Imports by the county's administrator, step by step through the door. */
public record TestImports(ImportService imports) {

  private static final Set<ImportState> BUSY =
      Set.of(
          ImportState.IMPORT_STATE_READING,
          ImportState.IMPORT_STATE_CONFIRMING,
          ImportState.IMPORT_STATE_UPLOADING);

  public Import upload(String template, String text) {
    return upload(template, "名单.csv", ByteString.copyFromUtf8(text));
  }

  public Import upload(String template, String fileName, ByteString content) {
    var begun =
        call(administrator()
                .beginImport(
                    BeginImportRequest.newBuilder()
                        .setTemplate(template)
                        .setUnitId(TestPeople.COUNTY.toString())
                        .setFileName(fileName)
                        .setFileSize(content.size())
                        .build()))
            .getImport();
    call(
        administrator()
            .appendFile(
                AppendFileRequest.newBuilder()
                    .setImportId(begun.getId())
                    .setContent(content)
                    .setLast(true)
                    .build()));
    return settled(begun.getId());
  }

  public Import answer(Import read, String question, String answer) {
    call(
        administrator()
            .answerQuestions(
                AnswerQuestionsRequest.newBuilder()
                    .setImportId(read.getId())
                    .addAnswers(Answer.newBuilder().setQuestionId(question).setAnswer(answer))
                    .build()));
    return settled(read.getId());
  }

  public Uni<?> confirming(Import read, boolean validRowsOnly) {
    return administrator()
        .confirmImport(
            ConfirmImportRequest.newBuilder()
                .setImportId(read.getId())
                .setValidRowsOnly(validRowsOnly)
                .setRevision(read.getRevision())
                .build());
  }

  public Import confirm(Import read) {
    return confirm(read, false);
  }

  public Import confirm(Import read, boolean validRowsOnly) {
    assertThat(read.getProblem()).isEmpty();
    call(confirming(read, validRowsOnly));
    var confirmed = settled(read.getId());
    assertThat(confirmed.getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
    return confirmed;
  }

  public void undo(Import confirmed) {
    call(
        administrator()
            .undoImport(UndoImportRequest.newBuilder().setImportId(confirmed.getId()).build()));
  }

  public List<Row> rows(Import read) {
    return call(administrator()
            .listRows(ListRowsRequest.newBuilder().setImportId(read.getId()).build()))
        .getRowsList();
  }

  public Import find(String id) {
    return settled(id);
  }

  private Import settled(String id) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                call(administrator()
                        .getImport(GetImportRequest.newBuilder().setImportId(id).build()))
                    .getImport(),
            found -> !BUSY.contains(found.getState()));
  }

  private ImportService administrator() {
    return as(imports, "county-admin");
  }
}
