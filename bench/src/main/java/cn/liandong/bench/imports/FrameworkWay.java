package cn.liandong.bench.imports;

import cn.liandong.bench.VoidRunException;
import cn.liandong.common.audit.Audit;
import cn.liandong.common.scope.Caller;
import cn.liandong.imports.job.ImportCalls;
import cn.liandong.imports.job.Imports;
import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Our framework: upload in parts, preview of every row, confirm. */
final class FrameworkWay implements Way {

  static final String USAGE = "usage";
  private static final int PART = 1 << 20;
  private static final Caller CLERK =
      new Caller(BenchDatabase.CLERK, BenchDatabase.CLERK, Set.of(), "127.0.0.1");

  private final ImportCalls calls;

  FrameworkWay(BenchDatabase database, ImportTemplate template) throws SQLException {
    this.calls =
        new ImportCalls(
            new Imports(
                database.pool(),
                List.of(template),
                new Audit(),
                Clock.systemDefaultZone(),
                Runnable::run,
                ImportLimits.DEFAULT));
  }

  @Override
  public String name() {
    return "Liandong: upload, preview, confirm";
  }

  @Override
  public void run(Path workbook) throws IOException {
    var id = upload(workbook);
    var ready = get(id);
    require(ready, ImportState.IMPORT_STATE_READY);
    VoidRunException.unless(
        ready.getCounts().getFailed() == 0, "%d 行有错误", ready.getCounts().getFailed());
    calls.confirmImport(
        CLERK,
        ConfirmImportRequest.newBuilder().setImportId(id).setRevision(ready.getRevision()).build());
    require(get(id), ImportState.IMPORT_STATE_CONFIRMED);
  }

  private String upload(Path workbook) throws IOException {
    var begun =
        BeginImportRequest.newBuilder()
            .setTemplate(USAGE)
            .setUnitId(BenchDatabase.ROOT.toString())
            .setFileName(workbook.getFileName().toString())
            .setFileSize(Files.size(workbook))
            .setRequestId(UUID.randomUUID().toString())
            .build();
    var id = calls.beginImport(CLERK, begun).getImport().getId();
    try (var in = Files.newInputStream(workbook)) {
      long offset = 0;
      for (var part = in.readNBytes(PART); part.length > 0; ) {
        var next = in.readNBytes(PART);
        calls.appendFile(
            CLERK,
            AppendFileRequest.newBuilder()
                .setImportId(id)
                .setOffset(offset)
                .setContent(ByteString.copyFrom(part))
                .setLast(next.length == 0)
                .build());
        offset += part.length;
        part = next;
      }
    }
    return id;
  }

  private Import get(String id) {
    return calls
        .getImport(CLERK, GetImportRequest.newBuilder().setImportId(id).build())
        .getImport();
  }

  private static void require(Import job, ImportState state) {
    VoidRunException.unless(
        job.getState() == state, "导入停在 %s：%s", job.getState(), job.getProblem());
  }

  @Override
  public String recount() {
    return """
    select count(*), sum(e.value::bigint)
    from report, jsonb_each_text("values") e where supersede_time is null\
    """;
  }
}
