package cn.liandong.gateway.organization;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.organization.v1.GetTaskWallRequest;
import cn.liandong.proto.organization.v1.ListTasksRequest;
import cn.liandong.proto.organization.v1.TaskService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

@Path("/api/tasks")
@Authenticated
class TaskResource {
  @GrpcClient("organization")
  TaskService tasks;

  @GET
  public Uni<Page<TaskJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("department") @DefaultValue("") String department,
      @QueryParam("standing") @Nullable TaskStanding standing,
      @QueryParam("list") @DefaultValue("") String list,
      @QueryParam("flagged") @DefaultValue("false") boolean flagged,
      @QueryParam("query") @DefaultValue("") String query,
      @BeanParam PageParams page) {
    var request =
        ListTasksRequest.newBuilder()
            .setUnitId(unitId)
            .setDepartment(department)
            .setStanding(
                ProtoEnums.to(cn.liandong.proto.organization.v1.TaskStanding.class, standing))
            .setList(list)
            .setFlaggedOnly(flagged)
            .setQuery(query)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return tasks
        .listTasks(request)
        .map(answer -> Page.of(answer.getTasksList(), TaskJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/wall")
  public Uni<TaskWallJson> wall(@QueryParam("unitId") @DefaultValue("") String unitId) {
    var request = GetTaskWallRequest.newBuilder().setUnitId(unitId).build();
    return tasks.getTaskWall(request).map(TaskWallJson::of);
  }

  @PUT
  @Path("/{id}/state")
  public Uni<TaskJson> setState(String id, TaskStateUpdate update) {
    return tasks
        .updateTaskState(Body.require(update).of(id))
        .map(answer -> TaskJson.of(answer.getTask()));
  }
}
