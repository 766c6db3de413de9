package cn.liandong.gateway.organization;

import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.AdoptTaskDifferencesRequest;
import cn.liandong.proto.organization.v1.ExportTasksRequest;
import cn.liandong.proto.organization.v1.ListTaskDifferencesRequest;
import cn.liandong.proto.organization.v1.ListTaskListsRequest;
import cn.liandong.proto.organization.v1.TaskService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The pack's lists: to choose from, to compare with, to print. */
@Path("/api/task-lists")
@Authenticated
class TaskListResource {
  @GrpcClient("organization")
  TaskService tasks;

  @GET
  public Uni<List<Known>> list(@QueryParam("unitId") @DefaultValue("") String unitId) {
    var request = ListTaskListsRequest.newBuilder().setUnitId(unitId).build();
    return tasks
        .listTaskLists(request)
        .map(answer -> Protos.list(answer.getListsList(), Known::of));
  }

  @GET
  @Path("/differences")
  public Uni<List<Difference>> differences(@QueryParam("unitId") @DefaultValue("") String unitId) {
    var request = ListTaskDifferencesRequest.newBuilder().setUnitId(unitId).build();
    return tasks
        .listTaskDifferences(request)
        .map(answer -> Protos.list(answer.getDifferencesList(), Difference::of));
  }

  @POST
  @Path("/differences/adoption")
  public Uni<Adopted> adopt(@QueryParam("unitId") @DefaultValue("") String unitId) {
    var request = AdoptTaskDifferencesRequest.newBuilder().setUnitId(unitId).build();
    return tasks.adoptTaskDifferences(request).map(answer -> new Adopted(answer.getAdopted()));
  }

  @GET
  @Path("/{list}.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> workbook(
      String list, @QueryParam("unitId") @DefaultValue("") String unitId) {
    var request = ExportTasksRequest.newBuilder().setUnitId(unitId).setList(list).build();
    return tasks
        .exportTasks(request)
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }

  @Schema(name = "TaskList")
  record Known(String code, String title, String document, int tasks) {
    static Known of(cn.liandong.proto.organization.v1.TaskList proto) {
      return new Known(proto.getCode(), proto.getTitle(), proto.getDocument(), proto.getTasks());
    }
  }

  @Schema(name = "TaskDifference")
  record Difference(String list, String number, String field, String ledger, String pack) {
    static Difference of(cn.liandong.proto.organization.v1.TaskDifference proto) {
      return new Difference(
          proto.getList(), proto.getNumber(), proto.getField(), proto.getLedger(), proto.getPack());
    }
  }

  @Schema(name = "TasksAdopted")
  record Adopted(int adopted) {}
}
