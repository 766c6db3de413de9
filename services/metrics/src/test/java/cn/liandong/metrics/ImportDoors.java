package cn.liandong.metrics;

import cn.liandong.common.test.Door;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.DiscardImportRequest;
import cn.liandong.proto.imports.v1.GetErrorWorkbookRequest;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.GetTemplateWorkbookRequest;
import cn.liandong.proto.imports.v1.ListImportsRequest;
import cn.liandong.proto.imports.v1.ListNamedUnitsRequest;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.MapColumnsRequest;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import cn.liandong.proto.metrics.v1.ImportService;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;

/** The RPCs of imports, aimed at one that a county has begun. */
@Singleton
class ImportDoors {

  private static final String OWN = "";

  @GrpcClient("metrics")
  ImportService imports;

  Map<String, Door> to(Doors.Targets targets) {
    var id = targets.begun();
    return Map.ofEntries(
        Map.entry(
            "BeginImport",
            door(
                "IMPORT_NOT_ALLOWED",
                s ->
                    s.beginImport(
                        BeginImportRequest.newBuilder()
                            .setTemplate("usage")
                            .setUnitId(targets.county())
                            .setFileName("x.csv")
                            .build()))),
        entry(
            "AppendFile",
            s -> s.appendFile(AppendFileRequest.newBuilder().setImportId(id).build())),
        entry("GetImport", s -> s.getImport(GetImportRequest.newBuilder().setImportId(id).build())),
        Map.entry(
            "ListImports", door(OWN, s -> s.listImports(ListImportsRequest.getDefaultInstance()))),
        entry("ListRows", s -> s.listRows(ListRowsRequest.newBuilder().setImportId(id).build())),
        entry(
            "ListNamedUnits",
            s ->
                s.listNamedUnits(
                    ListNamedUnitsRequest.newBuilder().setUnitId(targets.county()).build())),
        entry(
            "MapColumns",
            s -> s.mapColumns(MapColumnsRequest.newBuilder().setImportId(id).build())),
        entry(
            "AnswerQuestions",
            s -> s.answerQuestions(AnswerQuestionsRequest.newBuilder().setImportId(id).build())),
        entry(
            "ConfirmImport",
            s -> s.confirmImport(ConfirmImportRequest.newBuilder().setImportId(id).build())),
        entry(
            "UndoImport",
            s -> s.undoImport(UndoImportRequest.newBuilder().setImportId(id).build())),
        entry(
            "DiscardImport",
            s -> s.discardImport(DiscardImportRequest.newBuilder().setImportId(id).build())),
        entry(
            "GetErrorWorkbook",
            s -> s.getErrorWorkbook(GetErrorWorkbookRequest.newBuilder().setImportId(id).build())),
        Map.entry(
            "GetTemplateWorkbook",
            door(
                OWN,
                s ->
                    s.getTemplateWorkbook(
                        GetTemplateWorkbookRequest.newBuilder().setTemplate("usage").build()))));
  }

  private Map.Entry<String, Door> entry(String rpc, Function<ImportService, Uni<?>> call) {
    return Map.entry(rpc, door("IMPORT_NOT_FOUND", call));
  }

  private Door door(String reason, Function<ImportService, Uni<?>> call) {
    return Door.of(reason, imports, call);
  }
}
