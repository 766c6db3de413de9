package cn.liandong.gateway.organization.namelist;

import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.organization.v1.ListNameDecisionsRequest;
import cn.liandong.proto.organization.v1.NameListService;
import cn.liandong.proto.organization.v1.UndoNameDecisionRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/api/name-decisions")
@Authenticated
class NameDecisionResource {
  @GrpcClient("organization")
  NameListService lists;

  @GET
  public Uni<Page<NameDecisionJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId, @BeanParam PageParams page) {
    var request =
        ListNameDecisionsRequest.newBuilder()
            .setUnitId(unitId)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return lists
        .listNameDecisions(request)
        .map(answer ->
            Page.of(answer.getDecisionsList(), NameDecisionJson::of, answer.getNextPageToken()));
  }

  @POST
  @Path("/{id}/undo")
  public Uni<NameDecisionJson> undo(String id) {
    return lists
        .undoNameDecision(UndoNameDecisionRequest.newBuilder().setDecisionId(id).build())
        .map(answer -> NameDecisionJson.of(answer.getDecision()));
  }
}
