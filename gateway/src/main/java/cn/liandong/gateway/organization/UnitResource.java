package cn.liandong.gateway.organization;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Path("/api/units")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class UnitResource {
  @GrpcClient("organization")
  UnitService units;

  @GET
  public Uni<Page<UnitJson>> list(
      @QueryParam("parentId") @DefaultValue("") String parentId,
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("level") @Nullable UnitLevel level,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("tree") @DefaultValue("") String tree,
      @QueryParam("directChildren") @DefaultValue("false") boolean directChildren,
      @BeanParam PageParams page) {
    var request =
        ListUnitsRequest.newBuilder()
            .setParentId(parentId)
            .setQuery(query)
            .setLevel(ProtoEnums.to(cn.liandong.proto.organization.v1.UnitLevel.class, level))
            .setAsOfDate(Protos.date(asOf))
            .setTree(tree)
            .setDirectChildrenOnly(directChildren)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return units
        .listUnits(request)
        .map(answer -> Page.of(answer.getUnitsList(), UnitJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/{id}")
  public Uni<UnitDetailJson> get(String id, @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request = GetUnitRequest.newBuilder().setUnitId(id).setAsOfDate(Protos.date(asOf)).build();
    return units.getUnit(request).map(UnitDetailJson::of);
  }

  @PATCH
  @Path("/{id}")
  public Uni<UnitJson> update(String id, UnitUpdate update) {
    return units
        .updateUnit(Body.require(update).of(id))
        .map(answer -> UnitJson.of(answer.getUnit()));
  }

  @PUT
  @Path("/{id}/participation")
  public Uni<UnitJson> participate(String id, ParticipationUpdate update) {
    Body.require(Body.require(update).participation());
    return units.setParticipation(update.of(id)).map(answer -> UnitJson.of(answer.getUnit()));
  }
}
