package cn.liandong.gateway.identity.signin;

import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.ListSignInsRequest;
import cn.liandong.proto.identity.v1.SignInService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/api/sign-ins")
@Authenticated
class SignInResource {
  @GrpcClient("identity")
  SignInService signIns;

  @GET
  public Uni<Page<SignInJson>> list(
      @QueryParam("username") @DefaultValue("") String username,
      @QueryParam("failedOnly") @DefaultValue("false") boolean failedOnly,
      @BeanParam PageParams page) {
    var request =
        ListSignInsRequest.newBuilder()
            .setUsername(username)
            .setFailedOnly(failedOnly)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return signIns
        .listSignIns(request)
        .map(answer -> Page.of(answer.getSignInsList(), SignInJson::of, answer.getNextPageToken()));
  }
}
