package cn.liandong.imports.job;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.proto.imports.v1.Answer;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import cn.liandong.proto.imports.v1.AnswerQuestionsResponse;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.AppendFileResponse;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.BeginImportResponse;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.ConfirmImportResponse;
import cn.liandong.proto.imports.v1.DiscardImportRequest;
import cn.liandong.proto.imports.v1.DiscardImportResponse;
import cn.liandong.proto.imports.v1.GetErrorWorkbookRequest;
import cn.liandong.proto.imports.v1.GetErrorWorkbookResponse;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.GetImportResponse;
import cn.liandong.proto.imports.v1.GetTemplateWorkbookRequest;
import cn.liandong.proto.imports.v1.GetTemplateWorkbookResponse;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ListImportsRequest;
import cn.liandong.proto.imports.v1.ListImportsResponse;
import cn.liandong.proto.imports.v1.ListNamedUnitsRequest;
import cn.liandong.proto.imports.v1.ListNamedUnitsResponse;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.ListRowsResponse;
import cn.liandong.proto.imports.v1.MapColumnsRequest;
import cn.liandong.proto.imports.v1.MapColumnsResponse;
import cn.liandong.proto.imports.v1.NamedUnit;
import cn.liandong.proto.imports.v1.RowState;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import cn.liandong.proto.imports.v1.UndoImportResponse;
import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.UUID;

/** The calls of import.proto, blocking. A service's endpoint is one line for each. */
public final class ImportCalls {

  private static final UUID NOBODYS = new UUID(0, 0);

  private final Imports imports;

  public ImportCalls(Imports imports) {
    this.imports = imports;
  }

  public BeginImportResponse beginImport(Caller caller, BeginImportRequest request) {
    var name = request.getFileName().strip();
    if (name.isEmpty() || name.length() > 255 || request.getFileSize() < 0) {
      throw ARGUMENT_INVALID.because("文件名应为 1 到 255 个字，文件大小不能为负。");
    }
    var job =
        imports.begin(
            caller,
            request.getTemplate(),
            id(request.getUnitId()),
            name,
            request.getFileSize(),
            request.getRequestId());
    return BeginImportResponse.newBuilder().setImport(of(job)).build();
  }

  public AppendFileResponse appendFile(Caller caller, AppendFileRequest request) {
    var job =
        imports.append(
            caller,
            id(request.getImportId()),
            request.getOffset(),
            request.getContent().toByteArray(),
            request.getLast());
    return AppendFileResponse.newBuilder().setImport(of(job)).build();
  }

  public GetImportResponse getImport(Caller caller, GetImportRequest request) {
    var job = imports.get(caller, id(request.getImportId()));
    return GetImportResponse.newBuilder().setImport(of(job)).build();
  }

  public ListImportsResponse listImports(Caller caller, ListImportsRequest request) {
    var page =
        imports.list(
            caller,
            request.getUnitId(),
            request.getTemplate(),
            PageRequest.of(request.getPageSize(), request.getPageToken()));
    return ListImportsResponse.newBuilder()
        .addAllImports(page.items().stream().map(job -> ImportProto.summary(job).build()).toList())
        .setNextPageToken(page.nextToken())
        .build();
  }

  public ListRowsResponse listRows(Caller caller, ListRowsRequest request) {
    var state = request.getState();
    if (state == RowState.UNRECOGNIZED) {
      throw ARGUMENT_INVALID.because("没有这种行状态。");
    }
    var page =
        imports.rows(
            caller,
            id(request.getImportId()),
            state == RowState.ROW_STATE_UNSPECIFIED
                ? ""
                : state.name().substring("ROW_STATE_".length()),
            request.getChangedOnly(),
            PageRequest.of(request.getPageSize(), request.getPageToken()));
    return ListRowsResponse.newBuilder()
        .addAllRows(page.items())
        .setNextPageToken(page.nextToken())
        .build();
  }

  public ListNamedUnitsResponse listNamedUnits(Caller caller, ListNamedUnitsRequest request) {
    var named = imports.namedUnits(caller, id(request.getUnitId()));
    return ListNamedUnitsResponse.newBuilder()
        .setFileName(named.job().fileName())
        .setPeriod(named.job().period())
        .addAllUnits(
            named.names().stream()
                .map(one ->
                    NamedUnit.newBuilder()
                        .setCode(one.code())
                        .setName(one.name())
                        .setParent(one.parent())
                        .build())
                .toList())
        .build();
  }

  public MapColumnsResponse mapColumns(Caller caller, MapColumnsRequest request) {
    var mappings =
        request.getMappingsList().stream()
            .map(m -> new Mappings.Mapping(m.getSheetIndex(), m.getColumnIndex(), m.getField()))
            .toList();
    var job = imports.map(caller, id(request.getImportId()), mappings);
    return MapColumnsResponse.newBuilder().setImport(of(job)).build();
  }

  public AnswerQuestionsResponse answerQuestions(Caller caller, AnswerQuestionsRequest request) {
    var answers = new LinkedHashMap<String, String>();
    for (Answer answer : request.getAnswersList()) {
      answers.put(answer.getQuestionId(), answer.getAnswer());
    }
    var job = imports.answer(caller, id(request.getImportId()), answers);
    return AnswerQuestionsResponse.newBuilder().setImport(of(job)).build();
  }

  public ConfirmImportResponse confirmImport(Caller caller, ConfirmImportRequest request) {
    var job =
        imports.confirm(
            caller, id(request.getImportId()), request.getValidRowsOnly(), request.getRevision());
    return ConfirmImportResponse.newBuilder().setImport(of(job)).build();
  }

  public UndoImportResponse undoImport(Caller caller, UndoImportRequest request) {
    var job = imports.undo(caller, id(request.getImportId()));
    return UndoImportResponse.newBuilder().setImport(of(job)).build();
  }

  public DiscardImportResponse discardImport(Caller caller, DiscardImportRequest request) {
    var job = imports.discard(caller, id(request.getImportId()));
    return DiscardImportResponse.newBuilder().setImport(of(job)).build();
  }

  public GetErrorWorkbookResponse getErrorWorkbook(Caller caller, GetErrorWorkbookRequest request) {
    var id = id(request.getImportId());
    var content = imports.errorWorkbook(caller, id);
    var name = imports.get(caller, id).fileName().replaceFirst("\\.[^.]*$", "");
    return GetErrorWorkbookResponse.newBuilder()
        .setFileName(name + "-错误清单.xlsx")
        .setContent(ByteString.copyFrom(content))
        .build();
  }

  /** Empty workbooks hold no data: every signed-in caller may have them. */
  public GetTemplateWorkbookResponse getTemplateWorkbook(
      Caller caller, GetTemplateWorkbookRequest request) {
    var template = imports.template(request.getTemplate());
    return GetTemplateWorkbookResponse.newBuilder()
        .setFileName(template.name() + "-空白模板.xlsx")
        .setContent(ByteString.copyFrom(new TemplateWorkbook(template).bytes()))
        .build();
  }

  private Import of(Job job) {
    return ImportProto.of(job, imports.details(job), imports.template(job.template()).columns());
  }

  /** A malformed id is nobody's, and answered like any other that is absent. */
  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return NOBODYS;
    }
  }
}
