package cn.liandong.identity.imports;

import cn.liandong.common.scope.Callers;
import cn.liandong.proto.identity.v1.ImportService;
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
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.ListRowsResponse;
import cn.liandong.proto.imports.v1.MapColumnsRequest;
import cn.liandong.proto.imports.v1.MapColumnsResponse;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import cn.liandong.proto.imports.v1.UndoImportResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
class IdentityImportEndpoint implements ImportService {

  private final IdentityImports imports;
  private final Callers callers;

  IdentityImportEndpoint(IdentityImports imports, Callers callers) {
    this.imports = imports;
    this.callers = callers;
  }

  @Override
  @Blocking
  public Uni<BeginImportResponse> beginImport(BeginImportRequest request) {
    return Uni.createFrom().item(imports.calls().beginImport(callers.current(), request));
  }

  @Override
  @Blocking
  public Uni<AppendFileResponse> appendFile(AppendFileRequest request) {
    return Uni.createFrom().item(imports.calls().appendFile(callers.current(), request));
  }

  @Override
  @Blocking
  public Uni<GetImportResponse> getImport(GetImportRequest request) {
    return Uni.createFrom().item(imports.calls().getImport(callers.current(), request));
  }

  @Override
  @Blocking
  public Uni<ListImportsResponse> listImports(ListImportsRequest request) {
    return Uni.createFrom().item(imports.calls().listImports(callers.current(), request));
  }

  @Override
  @Blocking
  public Uni<ListRowsResponse> listRows(ListRowsRequest request) {
    return Uni.createFrom().item(imports.calls().listRows(callers.current(), request));
  }

  @Override
  @Blocking
  public Uni<MapColumnsResponse> mapColumns(MapColumnsRequest request) {
    return Uni.createFrom().item(imports.calls().mapColumns(callers.current(), request));
  }

  @Override
  @Blocking
  public Uni<AnswerQuestionsResponse> answerQuestions(AnswerQuestionsRequest request) {
    return Uni.createFrom().item(imports.calls().answerQuestions(callers.current(), request));
  }

  @Override
  @Blocking
  public Uni<ConfirmImportResponse> confirmImport(ConfirmImportRequest request) {
    return Uni.createFrom().item(imports.calls().confirmImport(callers.current(), request));
  }

  @Override
  @Blocking
  public Uni<UndoImportResponse> undoImport(UndoImportRequest request) {
    return Uni.createFrom().item(imports.calls().undoImport(callers.current(), request));
  }

  @Override
  @Blocking
  public Uni<DiscardImportResponse> discardImport(DiscardImportRequest request) {
    return Uni.createFrom().item(imports.calls().discardImport(callers.current(), request));
  }

  @Override
  @Blocking
  public Uni<GetErrorWorkbookResponse> getErrorWorkbook(GetErrorWorkbookRequest request) {
    return Uni.createFrom().item(imports.calls().getErrorWorkbook(callers.current(), request));
  }

  @Override
  @Blocking
  public Uni<GetTemplateWorkbookResponse> getTemplateWorkbook(GetTemplateWorkbookRequest request) {
    return Uni.createFrom().item(imports.calls().getTemplateWorkbook(callers.current(), request));
  }
}
