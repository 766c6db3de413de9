package cn.liandong.gateway.identity;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.ListGrantUnitsRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/api/grant-units")
@Authenticated
class GrantUnitResource {
  @GrpcClient("identity")
  AccountService accounts;

  @GET
  public Uni<Page<GrantUnitJson>> list(
      @QueryParam("role") @DefaultValue("UNSPECIFIED") Role role,
      @QueryParam("query") @DefaultValue("") String query,
      @BeanParam PageParams page) {
    var request =
        ListGrantUnitsRequest.newBuilder()
            .setRole(ProtoEnums.to(cn.liandong.proto.identity.v1.Role.class, role))
            .setQuery(query)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return accounts
        .listGrantUnits(request)
        .map(
            answer -> Page.of(answer.getUnitsList(), GrantUnitJson::of, answer.getNextPageToken()));
  }
}
