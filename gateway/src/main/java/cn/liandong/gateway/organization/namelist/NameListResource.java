package cn.liandong.gateway.organization.namelist;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.imports.v1.ListNamedUnitsRequest;
import cn.liandong.proto.metrics.v1.ImportService;
import cn.liandong.proto.organization.v1.CreateNameListRequest;
import cn.liandong.proto.organization.v1.ExportNameListRequest;
import cn.liandong.proto.organization.v1.GetNameListRequest;
import cn.liandong.proto.organization.v1.ListComparedNamesRequest;
import cn.liandong.proto.organization.v1.ListNameListsRequest;
import cn.liandong.proto.organization.v1.NameListService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

@Path("/api/name-lists")
@Authenticated
class NameListResource {
  @GrpcClient("organization")
  NameListService lists;

  @GrpcClient("metrics")
  ImportService imports;

  @GET
  public Uni<Page<NameListJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId, @BeanParam PageParams page) {
    var request =
        ListNameListsRequest.newBuilder()
            .setUnitId(unitId)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return lists
        .listNameLists(request)
        .map(answer -> Page.of(answer.getListsList(), NameListJson::of, answer.getNextPageToken()));
  }

  @POST
  public Uni<NameListJson> create(NewNameList list) {
    return request(Body.require(list))
        .chain(lists::createNameList)
        .map(answer -> NameListJson.of(answer.getList()));
  }

  private Uni<CreateNameListRequest> request(NewNameList list) {
    return list.source() == NameListSource.EXPORT
        ? imports
            .listNamedUnits(
                ListNamedUnitsRequest.newBuilder().setUnitId(list.given().getUnitId()).build())
            .map(list::of)
        : Uni.createFrom().item(list.given());
  }

  @GET
  @Path("/{id}")
  public Uni<NameListJson.Detail> get(String id) {
    return lists
        .getNameList(GetNameListRequest.newBuilder().setListId(id).build())
        .map(NameListJson.Detail::of);
  }

  @GET
  @Path("/{id}/names")
  public Uni<Page<ComparedNameJson>> names(
      String id, @QueryParam("outcome") @Nullable NameOutcome outcome, @BeanParam PageParams page) {
    var request =
        ListComparedNamesRequest.newBuilder()
            .setListId(id)
            .setOutcome(ProtoEnums.to(cn.liandong.proto.organization.v1.NameOutcome.class, outcome))
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return lists
        .listComparedNames(request)
        .map(answer ->
            Page.of(answer.getNamesList(), ComparedNameJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/{id}/names.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> export(String id) {
    return lists
        .exportNameList(ExportNameListRequest.newBuilder().setListId(id).build())
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }

  @POST
  @Path("/{id}/decisions")
  public Uni<NameListJson.Counts> decide(String id, NameChoices choices) {
    return lists
        .decideNames(Body.require(choices).of(id))
        .map(answer -> NameListJson.Counts.of(answer.getCounts()));
  }
}
