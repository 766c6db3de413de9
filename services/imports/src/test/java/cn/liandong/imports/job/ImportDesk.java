package cn.liandong.imports.job;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.scope.Caller;
import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.imports.sheet.Rows;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.proto.imports.v1.Answer;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.GetErrorWorkbookRequest;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.Question;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.imports.v1.Row;
import cn.liandong.proto.imports.v1.RowState;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What a clerk does, in one line each. */
final class ImportDesk {

  private static final int SMALL_PART = 10_000;
  private static final int LARGEST_PART = 1 << 20;
  static final Clock NOW =
      Clock.fixed(Instant.parse("2025-11-03T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

  final TestCounty county;
  final Imports imports;
  final ImportCalls calls;
  private final String template;

  ImportDesk(TestCounty county, ImportTemplate template) {
    this(county, template, NOW);
  }

  ImportDesk(TestCounty county, ImportTemplate template, Clock clock) {
    this(county, template, clock, ImportLimits.DEFAULT);
  }

  ImportDesk(TestCounty county, ImportTemplate template, Clock clock, ImportLimits limits) {
    this.county = county;
    this.template = template.code();
    this.imports =
        new Imports(
            county.dataSource, List.of(template), new Audit(), clock, Runnable::run, limits);
    this.calls = new ImportCalls(imports);
  }

  Import upload(String sample) throws IOException {
    return upload(sample, Files.readAllBytes(Rows.sample(sample)));
  }

  Import upload(String name, byte[] content) {
    var id = begin(TestCounty.CLERK, name, content.length).getId();
    int part = content.length > LARGEST_PART ? LARGEST_PART : SMALL_PART;
    for (int start = 0; start == 0 || start < content.length; start += part) {
      int end = Math.min(content.length, start + part);
      calls.appendFile(
          TestCounty.CLERK,
          AppendFileRequest.newBuilder()
              .setImportId(id)
              .setOffset(start)
              .setContent(ByteString.copyFrom(content, start, end - start))
              .setLast(end == content.length)
              .build());
    }
    return get(id);
  }

  Import begin(Caller caller, String name, long size) {
    return calls
        .beginImport(
            caller,
            BeginImportRequest.newBuilder()
                .setTemplate(template)
                .setUnitId(TestCounty.COUNTY.toString())
                .setFileName(name)
                .setFileSize(size)
                .setRequestId(UUID.randomUUID().toString())
                .build())
        .getImport();
  }

  Import get(String id) {
    return calls
        .getImport(TestCounty.CLERK, GetImportRequest.newBuilder().setImportId(id).build())
        .getImport();
  }

  Import confirm(Import file) {
    return confirm(file, false);
  }

  Import confirmValidRows(Import file) {
    return confirm(file, true);
  }

  private Import confirm(Import file, boolean validRowsOnly) {
    return calls
        .confirmImport(
            TestCounty.CLERK,
            ConfirmImportRequest.newBuilder()
                .setImportId(file.getId())
                .setValidRowsOnly(validRowsOnly)
                .setRevision(file.getRevision())
                .build())
        .getImport();
  }

  Import undo(Import file) {
    return calls
        .undoImport(
            TestCounty.CLERK, UndoImportRequest.newBuilder().setImportId(file.getId()).build())
        .getImport();
  }

  Import answer(Import file, Question question, String answer) {
    return answer(file, question.getId(), answer);
  }

  Import answer(Import file, String question, String answer) {
    return calls
        .answerQuestions(
            TestCounty.CLERK,
            AnswerQuestionsRequest.newBuilder()
                .setImportId(file.getId())
                .addAnswers(Answer.newBuilder().setQuestionId(question).setAnswer(answer))
                .build())
        .getImport();
  }

  static Question question(Import file, QuestionKind kind) {
    return file.getQuestionsList().stream()
        .filter(question -> question.getKind() == kind)
        .findFirst()
        .orElseThrow();
  }

  List<Row> rows(Import file, RowState state) {
    return list(file, ListRowsRequest.newBuilder().setState(state));
  }

  List<Row> changedRows(Import file) {
    return list(file, ListRowsRequest.newBuilder().setChangedOnly(true));
  }

  private List<Row> list(Import file, ListRowsRequest.Builder request) {
    return calls
        .listRows(TestCounty.CLERK, request.setImportId(file.getId()).setPageSize(1000).build())
        .getRowsList();
  }

  byte[] errorWorkbook(Import file) {
    return calls
        .getErrorWorkbook(
            TestCounty.CLERK,
            GetErrorWorkbookRequest.newBuilder().setImportId(file.getId()).build())
        .getContent()
        .toByteArray();
  }

  /** The October export with its one ambiguous name settled. */
  Import october() throws IOException {
    return settled(upload("pucheng-export-2025-10.xlsx"));
  }

  Import settled(Import file) {
    var question = question(file, QuestionKind.QUESTION_KIND_AMBIGUOUS_UNIT);
    return answer(file, question, county.schools.get("2161020037").toString());
  }
}
