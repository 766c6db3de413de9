package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.PreviewTasksResponse;
import cn.liandong.proto.organization.v1.TaskPreview;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TaskTablePreview")
record TaskPreviewJson(
    String list, String listTitle, List<Row> tasks, List<String> unread, List<String> remarks) {
  static TaskPreviewJson of(PreviewTasksResponse proto) {
    return new TaskPreviewJson(
        proto.getList(),
        proto.getListTitle(),
        Protos.list(proto.getTasksList(), Row::of),
        List.copyOf(proto.getUnreadList()),
        List.copyOf(proto.getRemarksList()));
  }

  @Schema(name = "TaskPreview")
  record Row(TaskJson task, TaskChange change, List<String> problems) {
    static Row of(TaskPreview proto) {
      return new Row(
          TaskJson.of(proto.getTask()),
          ProtoEnums.of(TaskChange.class, proto.getChange()),
          List.copyOf(proto.getProblemsList()));
    }
  }
}
