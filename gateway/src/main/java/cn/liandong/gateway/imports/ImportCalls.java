package cn.liandong.gateway.imports;

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
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** The import service of one owner: contracts of several services, one shape. */
record ImportCalls(
    Function<BeginImportRequest, Uni<BeginImportResponse>> begin,
    Function<AppendFileRequest, Uni<AppendFileResponse>> append,
    Function<GetImportRequest, Uni<GetImportResponse>> get,
    Function<ListImportsRequest, Uni<ListImportsResponse>> list,
    Function<ListRowsRequest, Uni<ListRowsResponse>> rows,
    Function<MapColumnsRequest, Uni<MapColumnsResponse>> map,
    Function<AnswerQuestionsRequest, Uni<AnswerQuestionsResponse>> answer,
    Function<ConfirmImportRequest, Uni<ConfirmImportResponse>> confirm,
    Function<UndoImportRequest, Uni<UndoImportResponse>> undo,
    Function<DiscardImportRequest, Uni<DiscardImportResponse>> discard,
    Function<GetErrorWorkbookRequest, Uni<GetErrorWorkbookResponse>> errors,
    Function<GetTemplateWorkbookRequest, Uni<GetTemplateWorkbookResponse>> template) {

  static ImportCalls of(cn.liandong.proto.organization.v1.ImportService service) {
    return new ImportCalls(
        service::beginImport,
        service::appendFile,
        service::getImport,
        service::listImports,
        service::listRows,
        service::mapColumns,
        service::answerQuestions,
        service::confirmImport,
        service::undoImport,
        service::discardImport,
        service::getErrorWorkbook,
        service::getTemplateWorkbook);
  }

  static ImportCalls of(cn.liandong.proto.metrics.v1.ImportService service) {
    return new ImportCalls(
        service::beginImport,
        service::appendFile,
        service::getImport,
        service::listImports,
        service::listRows,
        service::mapColumns,
        service::answerQuestions,
        service::confirmImport,
        service::undoImport,
        service::discardImport,
        service::getErrorWorkbook,
        service::getTemplateWorkbook);
  }

  static ImportCalls of(cn.liandong.proto.identity.v1.ImportService service) {
    return new ImportCalls(
        service::beginImport,
        service::appendFile,
        service::getImport,
        service::listImports,
        service::listRows,
        service::mapColumns,
        service::answerQuestions,
        service::confirmImport,
        service::undoImport,
        service::discardImport,
        service::getErrorWorkbook,
        service::getTemplateWorkbook);
  }
}
