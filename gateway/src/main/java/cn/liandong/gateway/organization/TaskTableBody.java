package cn.liandong.gateway.organization;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.ImportTasksRequest;
import cn.liandong.proto.organization.v1.PreviewTasksRequest;
import cn.liandong.proto.organization.v1.TaskTable;
import com.google.protobuf.ByteString;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A policy's own table: pasted text, or a workbook or Word file as base64.
 *
 * @param leftOut numbers of tasks that are not imported
 */
@Schema(name = "TaskTable")
record TaskTableBody(
    String unitId,
    @Nullable String text,
    byte @Nullable [] file,
    @Nullable String fileName,
    @Nullable String list,
    @Nullable String document,
    @Nullable LocalDate issueDate,
    @Nullable List<String> leftOut) {
  PreviewTasksRequest preview() {
    return PreviewTasksRequest.newBuilder().setUnitId(orEmpty(unitId)).setTable(table()).build();
  }

  ImportTasksRequest confirmation() {
    return ImportTasksRequest.newBuilder()
        .setUnitId(orEmpty(unitId))
        .setTable(table())
        .addAllLeftOut(orEmpty(leftOut))
        .build();
  }

  private TaskTable table() {
    return TaskTable.newBuilder()
        .setText(orEmpty(text))
        .setFile(file == null ? ByteString.EMPTY : ByteString.copyFrom(file))
        .setFileName(orEmpty(fileName))
        .setList(orEmpty(list))
        .setDocument(orEmpty(document))
        .setIssueDate(Protos.date(issueDate))
        .build();
  }
}
