package cn.liandong.gateway.organization;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.organization.v1.ImportTasksResponse;
import cn.liandong.proto.organization.v1.TaskService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Path("/api/tasks")
@Authenticated
class TaskImportResource {
  @GrpcClient("organization")
  TaskService tasks;

  @POST
  @Path("/preview")
  public Uni<TaskPreviewJson> preview(TaskTableBody table) {
    return tasks.previewTasks(Body.require(table).preview()).map(TaskPreviewJson::of);
  }

  @POST
  @Path("/import")
  public Uni<Imported> take(TaskTableBody table) {
    return tasks.importTasks(Body.require(table).confirmation()).map(Imported::of);
  }

  @Schema(name = "TasksImported")
  record Imported(int added, int changed, int unchanged) {
    static Imported of(ImportTasksResponse proto) {
      return new Imported(proto.getAdded(), proto.getChanged(), proto.getUnchanged());
    }
  }
}
