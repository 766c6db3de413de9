package cn.liandong.identity;

import cn.liandong.common.test.Door;
import cn.liandong.proto.identity.v1.ImportService;
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
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Imports of rosters and lists. */
@Singleton
class ImportDoors {

  private static final String IMPORT = TestPeople.id("import").toString();

  @GrpcClient("identity")
  ImportService imports;

  Map<String, Door> all() {
    return Map.ofEntries(
        Map.entry(
            "BeginImport",
            Door.of(
                "IMPORT_NOT_ALLOWED",
                imports,
                stub ->
                    stub.beginImport(
                        BeginImportRequest.newBuilder()
                            .setTemplate("teachers")
                            .setFileName("x.csv")
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .build()))),
        Map.entry(
            "AppendFile",
            Door.of(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.appendFile(AppendFileRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "GetImport",
            Door.of(
                "IMPORT_NOT_FOUND",
                imports,
                stub -> stub.getImport(GetImportRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "ListRows",
            Door.of(
                "IMPORT_NOT_FOUND",
                imports,
                stub -> stub.listRows(ListRowsRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "MapColumns",
            Door.of(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.mapColumns(MapColumnsRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "AnswerQuestions",
            Door.of(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.answerQuestions(
                        AnswerQuestionsRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "ConfirmImport",
            Door.of(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.confirmImport(
                        ConfirmImportRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "UndoImport",
            Door.of(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.undoImport(UndoImportRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "DiscardImport",
            Door.of(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.discardImport(
                        DiscardImportRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "GetErrorWorkbook",
            Door.of(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.getErrorWorkbook(
                        GetErrorWorkbookRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "ListImports",
            Door.of(
                Door.OWN,
                imports,
                stub -> stub.listImports(ListImportsRequest.newBuilder().build()))),
        Map.entry(
            "GetTemplateWorkbook",
            Door.of(
                Door.OWN,
                imports,
                stub ->
                    stub.getTemplateWorkbook(
                        GetTemplateWorkbookRequest.newBuilder().setTemplate("teachers").build()))));
  }
}
