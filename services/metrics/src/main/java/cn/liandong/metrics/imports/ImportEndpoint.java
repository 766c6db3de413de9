package cn.liandong.metrics.imports;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Callers;
import cn.liandong.imports.job.ImportCalls;
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
import cn.liandong.proto.imports.v1.ListImportsRequest;
import cn.liandong.proto.imports.v1.ListImportsResponse;
import cn.liandong.proto.imports.v1.ListNamedUnitsRequest;
import cn.liandong.proto.imports.v1.ListNamedUnitsResponse;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.ListRowsResponse;
import cn.liandong.proto.imports.v1.MapColumnsRequest;
import cn.liandong.proto.imports.v1.MapColumnsResponse;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import cn.liandong.proto.imports.v1.UndoImportResponse;
import cn.liandong.proto.metrics.v1.ImportService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;

@GrpcService
@Blocking
class ImportEndpoint implements ImportService {

  private final Callers callers;
  private final ImportCalls calls;

  ImportEndpoint(Callers callers, ReportImports imports) {
    this.callers = callers;
    this.calls = imports.calls();
  }

  private <Q, P> Uni<P> call(BiFunction<Caller, Q, P> call, Q request) {
    return Uni.createFrom().item(call.apply(callers.current(), request));
  }

  @Override
  public Uni<BeginImportResponse> beginImport(BeginImportRequest request) {
    return call(calls::beginImport, request);
  }

  @Override
  public Uni<AppendFileResponse> appendFile(AppendFileRequest request) {
    return call(calls::appendFile, request);
  }

  @Override
  public Uni<GetImportResponse> getImport(GetImportRequest request) {
    return call(calls::getImport, request);
  }

  @Override
  public Uni<ListImportsResponse> listImports(ListImportsRequest request) {
    return call(calls::listImports, request);
  }

  @Override
  public Uni<ListRowsResponse> listRows(ListRowsRequest request) {
    return call(calls::listRows, request);
  }

  @Override
  public Uni<MapColumnsResponse> mapColumns(MapColumnsRequest request) {
    return call(calls::mapColumns, request);
  }

  @Override
  public Uni<AnswerQuestionsResponse> answerQuestions(AnswerQuestionsRequest request) {
    return call(calls::answerQuestions, request);
  }

  @Override
  public Uni<ConfirmImportResponse> confirmImport(ConfirmImportRequest request) {
    return call(calls::confirmImport, request);
  }

  @Override
  public Uni<UndoImportResponse> undoImport(UndoImportRequest request) {
    return call(calls::undoImport, request);
  }

  @Override
  public Uni<DiscardImportResponse> discardImport(DiscardImportRequest request) {
    return call(calls::discardImport, request);
  }

  @Override
  public Uni<GetErrorWorkbookResponse> getErrorWorkbook(GetErrorWorkbookRequest request) {
    return call(calls::getErrorWorkbook, request);
  }

  @Override
  public Uni<GetTemplateWorkbookResponse> getTemplateWorkbook(GetTemplateWorkbookRequest request) {
    return call(calls::getTemplateWorkbook, request);
  }

  @Override
  public Uni<ListNamedUnitsResponse> listNamedUnits(ListNamedUnitsRequest request) {
    return call(calls::listNamedUnits, request);
  }
}
