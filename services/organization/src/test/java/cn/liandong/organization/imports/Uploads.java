package cn.liandong.organization.imports;

import static cn.liandong.common.test.Failures.call;
import static org.awaitility.Awaitility.await;

import cn.liandong.proto.imports.v1.Answer;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import cn.liandong.proto.imports.v1.AnswerQuestionsResponse;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.ConfirmImportResponse;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.Question;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import cn.liandong.proto.organization.v1.ImportService;
import com.google.protobuf.ByteString;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/** What a clerk does with a workbook. */
public final class Uploads {

  private final ImportService imports;

  public Uploads(ImportService imports) {
    this.imports = imports;
  }

  public Import upload(String template, UUID unit, String sample) {
    return upload(template, unit, sample, bytes(sample));
  }

  public Import upload(String template, UUID unit, String name, byte[] bytes) {
    var begun =
        call(imports.beginImport(
                BeginImportRequest.newBuilder()
                    .setTemplate(template)
                    .setUnitId(unit.toString())
                    .setFileName(name)
                    .setFileSize(bytes.length)
                    .setRequestId(UUID.randomUUID().toString())
                    .build()))
            .getImport();
    call(
        imports.appendFile(
            AppendFileRequest.newBuilder()
                .setImportId(begun.getId())
                .setContent(ByteString.copyFrom(bytes))
                .setLast(true)
                .build()));
    return settled(begun.getId());
  }

  public Import answer(Import job, Function<Question, String> answers) {
    call(tryToAnswer(job, answers));
    return settled(job.getId());
  }

  Uni<AnswerQuestionsResponse> tryToAnswer(Import job, Function<Question, String> answers) {
    var request = AnswerQuestionsRequest.newBuilder().setImportId(job.getId());
    for (var question : job.getQuestionsList()) {
      request.addAnswers(
          Answer.newBuilder().setQuestionId(question.getId()).setAnswer(answers.apply(question)));
    }
    return imports.answerQuestions(request.build());
  }

  public Import confirm(Import job) {
    call(tryToConfirm(job, false));
    return settled(job.getId());
  }

  /** Leaves the wrong rows out. */
  public Import confirmValid(Import job) {
    call(tryToConfirm(job, true));
    return settled(job.getId());
  }

  Uni<ConfirmImportResponse> tryToConfirm(Import job) {
    return tryToConfirm(job, false);
  }

  private Uni<ConfirmImportResponse> tryToConfirm(Import job, boolean validRowsOnly) {
    return imports.confirmImport(
        ConfirmImportRequest.newBuilder()
            .setImportId(job.getId())
            .setValidRowsOnly(validRowsOnly)
            .setRevision(job.getRevision())
            .build());
  }

  public Import undo(Import job) {
    return call(imports.undoImport(UndoImportRequest.newBuilder().setImportId(job.getId()).build()))
        .getImport();
  }

  private Import settled(String id) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                call(imports.getImport(GetImportRequest.newBuilder().setImportId(id).build()))
                    .getImport(),
            job ->
                job.getState() != ImportState.IMPORT_STATE_READING
                    && job.getState() != ImportState.IMPORT_STATE_CONFIRMING);
  }

  static byte[] bytes(String sample) {
    try (var stream = Uploads.class.getResourceAsStream("/samples/" + sample)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
