package cn.liandong.gateway.imports;

import cn.liandong.gateway.GatewayConfig;
import cn.liandong.gateway.error.Refusal;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import com.google.protobuf.UnsafeByteOperations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Hands a file on part by part; holds two parts at a time, never the file. */
@ApplicationScoped
class Uploads {
  static final int PART_SIZE = 1 << 20;

  @Inject ImportOwners owners;
  @Inject GatewayConfig config;

  record Upload(String template, String unitId, String fileName, String requestId, long length) {
    BeginImportRequest request() {
      return BeginImportRequest.newBuilder()
          .setTemplate(template)
          .setUnitId(unitId)
          .setFileName(fileName)
          .setFileSize(length)
          .setRequestId(requestId)
          .build();
    }
  }

  /** Blocks: for a worker thread. */
  Import send(Upload upload, InputStream body) {
    requireSmall(upload.length());
    var calls = owners.of(upload.template());
    var begun = await(calls.begin().apply(upload.request())).getImport();
    return begun.getState() == ImportState.IMPORT_STATE_UPLOADING
        ? sendParts(calls, begun, body)
        : begun;
  }

  private Import sendParts(ImportCalls calls, Import begun, InputStream body) {
    var offset = 0L;
    var part = read(body);
    while (true) {
      requireSmall(offset + part.length);
      var next = read(body);
      var request =
          AppendFileRequest.newBuilder()
              .setImportId(begun.getId())
              .setOffset(offset)
              .setContent(UnsafeByteOperations.unsafeWrap(part))
              .setLast(next.length == 0)
              .build();
      var answer = await(calls.append().apply(request));
      if (next.length == 0) {
        return answer.getImport();
      }
      offset += part.length;
      part = next;
    }
  }

  private static byte[] read(InputStream body) {
    try {
      return body.readNBytes(PART_SIZE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireSmall(long size) {
    var limit = config.uploadLimit().asLongValue();
    if (size > limit) {
      throw Refusal.tooLarge(
          "FILE_TOO_LARGE", "文件超过 %d MB。请只保留需要的工作表，或按学校拆成几个文件后再上传。".formatted(limit >> 20));
    }
  }

  private <T> T await(Uni<T> call) {
    return call.await().atMost(config.callTimeout());
  }
}
