package cn.liandong.organization.task;

import static cn.liandong.organization.OrganizationError.TASK_NOT_FOUND;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Callers;
import cn.liandong.organization.OrganizationError;
import cn.liandong.organization.audit.OrganizationTrail;
import cn.liandong.proto.organization.v1.AdoptTaskDifferencesRequest;
import cn.liandong.proto.organization.v1.AdoptTaskDifferencesResponse;
import cn.liandong.proto.organization.v1.ExportTasksRequest;
import cn.liandong.proto.organization.v1.ExportTasksResponse;
import cn.liandong.proto.organization.v1.GetTaskWallRequest;
import cn.liandong.proto.organization.v1.GetTaskWallResponse;
import cn.liandong.proto.organization.v1.ImportTasksRequest;
import cn.liandong.proto.organization.v1.ImportTasksResponse;
import cn.liandong.proto.organization.v1.ListTaskDifferencesRequest;
import cn.liandong.proto.organization.v1.ListTaskDifferencesResponse;
import cn.liandong.proto.organization.v1.ListTaskListsRequest;
import cn.liandong.proto.organization.v1.ListTaskListsResponse;
import cn.liandong.proto.organization.v1.ListTasksRequest;
import cn.liandong.proto.organization.v1.ListTasksResponse;
import cn.liandong.proto.organization.v1.PreviewTasksRequest;
import cn.liandong.proto.organization.v1.PreviewTasksResponse;
import cn.liandong.proto.organization.v1.TaskService;
import cn.liandong.proto.organization.v1.UpdateTaskStateRequest;
import cn.liandong.proto.organization.v1.UpdateTaskStateResponse;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

@GrpcService
class TaskEndpoint implements TaskService {

  private final Tasks tasks;
  private final TaskImports imports;
  private final PackTasks packTasks;
  private final TaskExports exports;
  private final PackDuties pack;
  private final OrganizationTrail trail;
  private final Callers callers;

  TaskEndpoint(
      Tasks tasks,
      TaskImports imports,
      PackTasks packTasks,
      TaskExports exports,
      PackDuties pack,
      OrganizationTrail trail,
      Callers callers) {
    this.tasks = tasks;
    this.imports = imports;
    this.packTasks = packTasks;
    this.exports = exports;
    this.pack = pack;
    this.trail = trail;
    this.callers = callers;
  }

  @Override
  @Blocking
  public Uni<ListTasksResponse> listTasks(ListTasksRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return at(
        "TASKS_READ",
        request.getUnitId(),
        work -> {
          var cut =
              page.cut(
                  tasks.list(work.caller, work.unit, TaskRequests.filter(request, page)),
                  one -> List.of(TaskFilter.key(one)));
          return ListTasksResponse.newBuilder()
              .addAllTasks(
                  cut.items().stream().map(one -> TaskProto.of(one, tasks.today())).toList())
              .setNextPageToken(cut.nextToken())
              .build();
        });
  }

  @Override
  @Blocking
  public Uni<GetTaskWallResponse> getTaskWall(GetTaskWallRequest request) {
    return at(
        "TASK_WALL_READ",
        request.getUnitId(),
        work -> {
          var wall = tasks.wall(work.caller, work.unit);
          return GetTaskWallResponse.newBuilder()
              .setAsOfDate(Dates.toProto(tasks.today()))
              .setTotal(TaskProto.counts(wall.total()))
              .addAllRows(wall.rows().stream().map(TaskProto::of).toList())
              .build();
        });
  }

  @Override
  @Blocking
  public Uni<UpdateTaskStateResponse> updateTaskState(UpdateTaskStateRequest request) {
    var caller = callers.current();
    return trail.guard(
        new Act(caller, "TASK_STATE_SET", "task", request.getTaskId()),
        () -> {
          var id = Ids.parse(request.getTaskId(), () -> TASK_NOT_FOUND.because("找不到这项任务。"));
          var updated =
              tasks.setState(
                  caller,
                  id,
                  request.getVersion(),
                  TaskRequests.state(request.getState()),
                  TaskRequests.evidence(request));
          return Uni.createFrom()
              .item(
                  UpdateTaskStateResponse.newBuilder()
                      .setTask(TaskProto.of(updated, tasks.today()))
                      .build());
        });
  }

  @Override
  @Blocking
  public Uni<PreviewTasksResponse> previewTasks(PreviewTasksRequest request) {
    return at(
        "TASKS_PREVIEWED",
        request.getUnitId(),
        work ->
            TaskProto.of(
                imports.preview(work.caller, work.unit, TaskRequests.source(request.getTable())),
                pack));
  }

  @Override
  @Blocking
  public Uni<ImportTasksResponse> importTasks(ImportTasksRequest request) {
    return at(
        "TASKS_IMPORTED",
        request.getUnitId(),
        work -> {
          var counts =
              imports.confirm(
                  work.caller,
                  work.unit,
                  TaskRequests.source(request.getTable()),
                  Set.copyOf(request.getLeftOutList()));
          return ImportTasksResponse.newBuilder()
              .setAdded(counts.getOrDefault(TaskImports.Change.ADDED, 0L).intValue())
              .setChanged(counts.getOrDefault(TaskImports.Change.CHANGED, 0L).intValue())
              .setUnchanged(counts.getOrDefault(TaskImports.Change.UNCHANGED, 0L).intValue())
              .build();
        });
  }

  @Override
  @Blocking
  public Uni<ListTaskListsResponse> listTaskLists(ListTaskListsRequest request) {
    return at(
        "TASK_LISTS_READ",
        request.getUnitId(),
        work -> {
          tasks.read(work.caller, work.unit);
          return ListTaskListsResponse.newBuilder()
              .addAllLists(pack.lists().stream().map(TaskRequests::list).toList())
              .build();
        });
  }

  @Override
  @Blocking
  public Uni<ListTaskDifferencesResponse> listTaskDifferences(ListTaskDifferencesRequest request) {
    return at(
        "TASK_DIFFERENCES_READ",
        request.getUnitId(),
        work ->
            ListTaskDifferencesResponse.newBuilder()
                .addAllDifferences(
                    packTasks.differences(work.caller, work.unit).stream()
                        .map(TaskProto::of)
                        .toList())
                .build());
  }

  @Override
  @Blocking
  public Uni<AdoptTaskDifferencesResponse> adoptTaskDifferences(
      AdoptTaskDifferencesRequest request) {
    return at(
        "PACK_TASKS_ADOPTED",
        request.getUnitId(),
        work ->
            AdoptTaskDifferencesResponse.newBuilder()
                .setAdopted(packTasks.adopt(work.caller, work.unit))
                .build());
  }

  @Override
  @Blocking
  public Uni<ExportTasksResponse> exportTasks(ExportTasksRequest request) {
    return at(
        "TASKS_EXPORTED",
        request.getUnitId(),
        work -> {
          var file = exports.workbook(work.caller, work.unit, request.getList());
          return ExportTasksResponse.newBuilder()
              .setFileName(file.name())
              .setContent(ByteString.copyFrom(file.content()))
              .build();
        });
  }

  private record Work(Caller caller, UUID unit) {}

  private <T> Uni<T> at(String action, String unitId, Function<Work, T> work) {
    var caller = callers.current();
    return trail.guard(
        new Act(caller, action, "unit", unitId),
        () ->
            Uni.createFrom()
                .item(
                    work.apply(
                        new Work(caller, Ids.parse(unitId, OrganizationError::unitNotFound)))));
  }
}
