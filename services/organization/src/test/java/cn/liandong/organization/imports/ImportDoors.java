package cn.liandong.organization.imports;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.DiscardImportRequest;
import cn.liandong.proto.imports.v1.GetErrorWorkbookRequest;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.GetTemplateWorkbookRequest;
import cn.liandong.proto.imports.v1.ListImportsRequest;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.MapColumnsRequest;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import cn.liandong.proto.organization.v1.ImportService;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;

/** Imports, aimed at one that the county began. */
@Singleton
class ImportDoors implements Doors {

  @GrpcClient("organization")
  ImportService imports;

  @Override
  public Map<String, Door> to(Targets targets) {
    var id = targets.begun();
    return Map.ofEntries(
        entry(
            "BeginImport",
            "IMPORT_NOT_ALLOWED",
            stub ->
                stub.beginImport(
                    BeginImportRequest.newBuilder()
                        .setTemplate("units")
                        .setUnitId(targets.county())
                        .setFileName("x.xlsx")
                        .setFileSize(1)
                        .build())),
        entry(
            "AppendFile",
            "IMPORT_NOT_FOUND",
            stub -> stub.appendFile(AppendFileRequest.newBuilder().setImportId(id).build())),
        entry(
            "GetImport",
            "IMPORT_NOT_FOUND",
            stub -> stub.getImport(GetImportRequest.newBuilder().setImportId(id).build())),
        entry(
            "ListImports",
            Door.OWN,
            stub -> stub.listImports(ListImportsRequest.getDefaultInstance())),
        entry(
            "ListRows",
            "IMPORT_NOT_FOUND",
            stub -> stub.listRows(ListRowsRequest.newBuilder().setImportId(id).build())),
        entry(
            "MapColumns",
            "IMPORT_NOT_FOUND",
            stub -> stub.mapColumns(MapColumnsRequest.newBuilder().setImportId(id).build())),
        entry(
            "AnswerQuestions",
            "IMPORT_NOT_FOUND",
            stub ->
                stub.answerQuestions(AnswerQuestionsRequest.newBuilder().setImportId(id).build())),
        entry(
            "ConfirmImport",
            "IMPORT_NOT_FOUND",
            stub -> stub.confirmImport(ConfirmImportRequest.newBuilder().setImportId(id).build())),
        entry(
            "UndoImport",
            "IMPORT_NOT_FOUND",
            stub -> stub.undoImport(UndoImportRequest.newBuilder().setImportId(id).build())),
        entry(
            "DiscardImport",
            "IMPORT_NOT_FOUND",
            stub -> stub.discardImport(DiscardImportRequest.newBuilder().setImportId(id).build())),
        entry(
            "GetErrorWorkbook",
            "IMPORT_NOT_FOUND",
            stub ->
                stub.getErrorWorkbook(
                    GetErrorWorkbookRequest.newBuilder().setImportId(id).build())),
        entry(
            "GetTemplateWorkbook",
            Door.OWN,
            stub ->
                stub.getTemplateWorkbook(
                    GetTemplateWorkbookRequest.newBuilder().setTemplate("units").build())));
  }

  private Map.Entry<String, Door> entry(
      String rpc, String reason, Function<ImportService, Uni<?>> call) {
    return Map.entry(rpc, Door.of(reason, imports, call));
  }
}
