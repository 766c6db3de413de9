package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.PATIENCE;
import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.proto.imports.v1.Answer;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.Question;
import cn.liandong.proto.metrics.v1.ImportService;
import com.google.protobuf.ByteString;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** Brings a file in the way a clerk does: upload, questions, confirmation. */
record ImportDoor(ImportService service, Function<Question, String> answers) {

  /** Signed in as a person; the first option answers every question. */
  static ImportDoor of(String who, ImportService service) {
    return new ImportDoor(as(who, service), question -> question.getOptions(0).getId());
  }

  ImportDoor answering(Function<Question, String> chosen) {
    return new ImportDoor(service, chosen);
  }

  Import bring(UUID unit, String template, String fileName, byte[] file) {
    var read = upload(unit, template, fileName, file);
    assertThat(read.getCounts().getFailed()).as(read.toString()).isZero();
    call(
        service.confirmImport(
            ConfirmImportRequest.newBuilder()
                .setImportId(read.getId())
                .setRevision(read.getRevision())
                .build()));
    return awaitState(read.getId(), ImportState.IMPORT_STATE_CONFIRMED);
  }

  Import upload(UUID unit, String template, String fileName, byte[] file) {
    var begun =
        call(service.beginImport(
                BeginImportRequest.newBuilder()
                    .setTemplate(template)
                    .setUnitId(unit.toString())
                    .setFileName(fileName)
                    .setRequestId(UUID.randomUUID().toString())
                    .build()))
            .getImport();
    call(
        service.appendFile(
            AppendFileRequest.newBuilder()
                .setImportId(begun.getId())
                .setContent(ByteString.copyFrom(file))
                .setLast(true)
                .build()));
    var read = awaitState(begun.getId(), ImportState.IMPORT_STATE_READY);
    var given = AnswerQuestionsRequest.newBuilder().setImportId(begun.getId());
    for (var question : read.getQuestionsList()) {
      given.addAnswers(
          Answer.newBuilder().setQuestionId(question.getId()).setAnswer(answers.apply(question)));
    }
    if (given.getAnswersCount() == 0) {
      return read;
    }
    call(service.answerQuestions(given.build()));
    return awaitState(begun.getId(), ImportState.IMPORT_STATE_READY);
  }

  private Import awaitState(String id, ImportState state) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                call(service.getImport(GetImportRequest.newBuilder().setImportId(id).build()))
                    .getImport(),
            read -> read.getState() == state);
  }
}
