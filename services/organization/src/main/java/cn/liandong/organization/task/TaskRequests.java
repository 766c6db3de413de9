package cn.liandong.organization.task;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.projection.Dates;
import cn.liandong.proto.organization.v1.ListTasksRequest;
import cn.liandong.proto.organization.v1.TaskStanding;
import cn.liandong.proto.organization.v1.TaskTable;
import cn.liandong.proto.organization.v1.UpdateTaskStateRequest;
import cn.liandong.seeds.pack.TaskList;

/** What callers send, in the ledger's terms. */
final class TaskRequests {

  private static final int MOST_CHARACTERS = 500_000;

  private TaskRequests() {}

  static TaskFilter filter(ListTasksRequest request, PageRequest page) {
    return new TaskFilter(
        request.getDepartment(),
        request.getStanding() == TaskStanding.TASK_STANDING_UNSPECIFIED
            ? null
            : Standing.valueOf(request.getStanding().name().replace("TASK_STANDING_", "")),
        request.getList(),
        request.getFlaggedOnly(),
        request.getQuery().strip(),
        page);
  }

  static TaskState state(cn.liandong.proto.organization.v1.TaskState state) {
    if (state.getNumber() < 1) {
      throw ARGUMENT_INVALID.because("请选择任务的进展。");
    }
    return TaskState.valueOf(state.name().replace("TASK_STATE_", ""));
  }

  /** Only what belongs to the state. */
  static Task.Evidence evidence(UpdateTaskStateRequest request) {
    return switch (state(request.getState())) {
      case DONE ->
          new Task.Evidence(
              Dates.fromProto(request.getDoneDate()),
              request.getEvidenceNote().strip(),
              request.getEvidenceLink().strip(),
              "");
      case DROPPED -> new Task.Evidence(null, "", "", request.getDropReason().strip());
      case NOT_STARTED, IN_PROGRESS ->
          new Task.Evidence(
              null, request.getEvidenceNote().strip(), request.getEvidenceLink().strip(), "");
    };
  }

  static TaskTables.Source source(TaskTable table) {
    if (table.getText().length() > MOST_CHARACTERS) {
      throw ARGUMENT_INVALID.because("粘贴的文字太长，请只粘贴任务表。");
    }
    var rows =
        table.getFile().isEmpty()
            ? TableText.rows(table.getText())
            : TableFile.rows(table.getFileName(), table.getFile().toByteArray());
    return new TaskTables.Source(
        rows, table.getList(), table.getDocument(), Dates.fromProto(table.getIssueDate()));
  }

  static cn.liandong.proto.organization.v1.TaskList list(TaskList list) {
    return cn.liandong.proto.organization.v1.TaskList.newBuilder()
        .setCode(list.code())
        .setTitle(list.title())
        .setDocument(list.document())
        .setTasks(list.tasks().size())
        .build();
  }
}
