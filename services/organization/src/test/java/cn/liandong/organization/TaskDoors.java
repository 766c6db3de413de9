package cn.liandong.organization;

import static cn.liandong.organization.ScopeTest.door;

import cn.liandong.organization.ScopeTest.Door;
import cn.liandong.proto.organization.v1.AdoptTaskDifferencesRequest;
import cn.liandong.proto.organization.v1.ExportTasksRequest;
import cn.liandong.proto.organization.v1.GetTaskWallRequest;
import cn.liandong.proto.organization.v1.ImportTasksRequest;
import cn.liandong.proto.organization.v1.ListTaskDifferencesRequest;
import cn.liandong.proto.organization.v1.ListTaskListsRequest;
import cn.liandong.proto.organization.v1.ListTasksRequest;
import cn.liandong.proto.organization.v1.PreviewTasksRequest;
import cn.liandong.proto.organization.v1.TaskService;
import cn.liandong.proto.organization.v1.TaskState;
import cn.liandong.proto.organization.v1.UpdateTaskStateRequest;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The ledger of the county: closed to towns and schools as to everyone else. */
final class TaskDoors {

  private TaskDoors() {}

  static Map<String, Door> of(TaskService tasks, String county) {
    return Map.ofEntries(
        entry(
            tasks,
            "ListTasks",
            t -> t.listTasks(ListTasksRequest.newBuilder().setUnitId(county).build())),
        entry(
            tasks,
            "GetTaskWall",
            t -> t.getTaskWall(GetTaskWallRequest.newBuilder().setUnitId(county).build())),
        entry(
            tasks,
            "PreviewTasks",
            t -> t.previewTasks(PreviewTasksRequest.newBuilder().setUnitId(county).build())),
        entry(
            tasks,
            "ImportTasks",
            t -> t.importTasks(ImportTasksRequest.newBuilder().setUnitId(county).build())),
        entry(
            tasks,
            "ListTaskLists",
            t -> t.listTaskLists(ListTaskListsRequest.newBuilder().setUnitId(county).build())),
        entry(
            tasks,
            "ListTaskDifferences",
            t ->
                t.listTaskDifferences(
                    ListTaskDifferencesRequest.newBuilder().setUnitId(county).build())),
        entry(
            tasks,
            "AdoptTaskDifferences",
            t ->
                t.adoptTaskDifferences(
                    AdoptTaskDifferencesRequest.newBuilder().setUnitId(county).build())),
        entry(
            tasks,
            "ExportTasks",
            t -> t.exportTasks(ExportTasksRequest.newBuilder().setUnitId(county).build())),
        Map.entry(
            "UpdateTaskState",
            door(
                "TASK_NOT_FOUND",
                tasks,
                t ->
                    t.updateTaskState(
                        UpdateTaskStateRequest.newBuilder()
                            .setTaskId(UUID.randomUUID().toString())
                            .setState(TaskState.TASK_STATE_IN_PROGRESS)
                            .build()))));
  }

  private static Map.Entry<String, Door> entry(
      TaskService tasks, String rpc, Function<TaskService, Uni<?>> call) {
    return Map.entry(rpc, door("UNIT_NOT_FOUND", tasks, call));
  }
}
