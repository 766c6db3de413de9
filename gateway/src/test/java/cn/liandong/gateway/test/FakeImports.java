package cn.liandong.gateway.test;

import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.AppendFileResponse;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.BeginImportResponse;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.metrics.v1.MutinyImportServiceGrpc.ImportServiceImplBase;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the lengths of the parts it got in the file's name, their sum as the file's size. */
@GrpcService
class FakeImports extends ImportServiceImplBase {
  private final Map<String, Import> imports = new ConcurrentHashMap<>();

  @Override
  public Uni<BeginImportResponse> beginImport(BeginImportRequest request) {
    var begun =
        Import.newBuilder()
            .setId(request.getRequestId())
            .setTemplate(request.getTemplate())
            .setUnitId(request.getUnitId())
            .setFileName(request.getFileName())
            .setState(ImportState.IMPORT_STATE_UPLOADING)
            .build();
    var standing = imports.putIfAbsent(begun.getId(), begun);
    return Uni.createFrom()
        .item(
            BeginImportResponse.newBuilder()
                .setImport(standing == null ? begun : standing)
                .build());
  }

  @Override
  public Uni<AppendFileResponse> appendFile(AppendFileRequest request) {
    var now =
        imports.computeIfPresent(request.getImportId(), (_, before) -> append(before, request));
    return Uni.createFrom().item(AppendFileResponse.newBuilder().setImport(now).build());
  }

  private static Import append(Import before, AppendFileRequest part) {
    if (part.getOffset() != before.getFileSize()) {
      throw new IllegalArgumentException("gap at " + part.getOffset());
    }
    return before.toBuilder()
        .setFileName(before.getFileName() + " " + part.getContent().size())
        .setFileSize(before.getFileSize() + part.getContent().size())
        .setState(
            part.getLast() ? ImportState.IMPORT_STATE_READING : ImportState.IMPORT_STATE_UPLOADING)
        .build();
  }
}
