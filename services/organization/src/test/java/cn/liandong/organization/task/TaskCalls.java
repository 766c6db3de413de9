package cn.liandong.organization.task;

import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;

import cn.liandong.proto.organization.v1.ImportTasksRequest;
import cn.liandong.proto.organization.v1.ImportTasksResponse;
import cn.liandong.proto.organization.v1.ListTasksRequest;
import cn.liandong.proto.organization.v1.PreviewTasksRequest;
import cn.liandong.proto.organization.v1.PreviewTasksResponse;
import cn.liandong.proto.organization.v1.Task;
import cn.liandong.proto.organization.v1.TaskFlag;
import cn.liandong.proto.organization.v1.TaskFlagKind;
import cn.liandong.proto.organization.v1.TaskPreview;
import cn.liandong.proto.organization.v1.TaskService;
import cn.liandong.proto.organization.v1.TaskTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The county's clerk at work on the ledger of one unit. */
record TaskCalls(TaskService tasks, String unitId) {

  PreviewTasksResponse preview(TaskTable table) {
    return call(
        as(tasks, COUNTY_ADMIN)
            .previewTasks(
                PreviewTasksRequest.newBuilder().setUnitId(unitId).setTable(table).build()));
  }

  ImportTasksResponse take(TaskTable table, String... leftOut) {
    return call(
        as(tasks, COUNTY_ADMIN)
            .importTasks(
                ImportTasksRequest.newBuilder()
                    .setUnitId(unitId)
                    .setTable(table)
                    .addAllLeftOut(List.of(leftOut))
                    .build()));
  }

  List<Task> list(ListTasksRequest.Builder request) {
    return call(as(tasks, COUNTY_ADMIN)
            .listTasks(request.setUnitId(unitId).setPageSize(200).build()))
        .getTasksList();
  }

  Task require(String number) {
    return list(ListTasksRequest.newBuilder()).stream()
        .filter(task -> task.getNumber().equals(number))
        .findFirst()
        .orElseThrow();
  }

  static TaskTable pasted(String text) {
    return TaskTable.newBuilder().setText(text).build();
  }

  /** Number of a task to the requirement ids of its contradictions. */
  static Map<String, List<String>> contradictions(PreviewTasksResponse preview) {
    var found = new TreeMap<String, List<String>>();
    for (TaskPreview one : preview.getTasksList()) {
      var ids =
          one.getTask().getFlagsList().stream()
              .filter(flag -> flag.getKind() == TaskFlagKind.TASK_FLAG_KIND_CONTRADICTION)
              .map(TaskFlag::getReference)
              .map(reference -> reference.substring(0, reference.indexOf(' ')))
              .toList();
      if (!ids.isEmpty()) {
        found.put(one.getTask().getNumber(), ids);
      }
    }
    return found;
  }

  static List<String> backDated(PreviewTasksResponse preview) {
    return preview.getTasksList().stream()
        .map(TaskPreview::getTask)
        .filter(task ->
            task.getFlagsList().stream()
                .anyMatch(flag -> flag.getKind() == TaskFlagKind.TASK_FLAG_KIND_BACK_DATED))
        .map(Task::getNumber)
        .toList();
  }
}
