package cn.liandong.organization.task;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
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
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The ledger of the county: closed to towns and schools as to everyone else. */
@Singleton
class TaskDoors implements Doors {

  @GrpcClient("organization")
  TaskService tasks;

  @Override
  public Map<String, Door> to(Targets targets) {
    var county = targets.county();
    return Map.ofEntries(
        entry(
            "ListTasks", t -> t.listTasks(ListTasksRequest.newBuilder().setUnitId(county).build())),
        entry(
            "GetTaskWall",
            t -> t.getTaskWall(GetTaskWallRequest.newBuilder().setUnitId(county).build())),
        entry(
            "PreviewTasks",
            t -> t.previewTasks(PreviewTasksRequest.newBuilder().setUnitId(county).build())),
        entry(
            "ImportTasks",
            t -> t.importTasks(ImportTasksRequest.newBuilder().setUnitId(county).build())),
        entry(
            "ListTaskLists",
            t -> t.listTaskLists(ListTaskListsRequest.newBuilder().setUnitId(county).build())),
        entry(
            "ListTaskDifferences",
            t ->
                t.listTaskDifferences(
                    ListTaskDifferencesRequest.newBuilder().setUnitId(county).build())),
        entry(
            "AdoptTaskDifferences",
            t ->
                t.adoptTaskDifferences(
                    AdoptTaskDifferencesRequest.newBuilder().setUnitId(county).build())),
        entry(
            "ExportTasks",
            t -> t.exportTasks(ExportTasksRequest.newBuilder().setUnitId(county).build())),
        Map.entry(
            "UpdateTaskState",
            Door.of(
                "TASK_NOT_FOUND",
                tasks,
                t ->
                    t.updateTaskState(
                        UpdateTaskStateRequest.newBuilder()
                            .setTaskId(UUID.randomUUID().toString())
                            .setState(TaskState.TASK_STATE_IN_PROGRESS)
                            .build()))));
  }

  private Map.Entry<String, Door> entry(String rpc, Function<TaskService, Uni<?>> call) {
    return Map.entry(rpc, Door.of("UNIT_NOT_FOUND", tasks, call));
  }
}
