package cn.liandong.gateway.identity.signin;

import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.ListOnlineSessionsRequest;
import cn.liandong.proto.identity.v1.SignInService;
import cn.liandong.proto.identity.v1.SignOutSessionRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/api/online-sessions")
@Authenticated
class OnlineSessionResource {
  @GrpcClient("identity")
  SignInService signIns;

  @GET
  public Uni<Page<OnlineSessionJson>> list(
      @QueryParam("username") @DefaultValue("") String username, @BeanParam PageParams page) {
    var request =
        ListOnlineSessionsRequest.newBuilder()
            .setUsername(username)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return signIns
        .listOnlineSessions(request)
        .map(answer ->
            Page.of(answer.getSessionsList(), OnlineSessionJson::of, answer.getNextPageToken()));
  }

  @DELETE
  @Path("/{id}")
  public Uni<Void> signOut(String id) {
    var request = SignOutSessionRequest.newBuilder().setSessionId(id).build();
    return signIns.signOutSession(request).replaceWithVoid();
  }
}
