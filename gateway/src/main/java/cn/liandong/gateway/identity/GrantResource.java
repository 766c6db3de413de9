package cn.liandong.gateway.identity;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/grants")
@Authenticated
class GrantResource {
  @GrpcClient("identity")
  AccountService accounts;

  @POST
  public Uni<GrantJson> create(NewGrant grant) {
    return accounts
        .createGrant(Body.require(grant).request())
        .map(answer -> GrantJson.of(answer.getGrant()));
  }

  @DELETE
  @Path("/{id}")
  public Uni<Void> revoke(String id) {
    var request = RevokeGrantRequest.newBuilder().setGrantId(id).build();
    return accounts.revokeGrant(request).replaceWithVoid();
  }
}
