package cn.liandong.gateway.identity;

import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.ListAccountsRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/api/accounts")
@Authenticated
class AccountResource {
  @GrpcClient("identity")
  AccountService accounts;

  @GET
  public Uni<Page<AccountJson>> list(
      @QueryParam("query") @DefaultValue("") String query, @BeanParam PageParams page) {
    var request =
        ListAccountsRequest.newBuilder()
            .setQuery(query)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return accounts
        .listAccounts(request)
        .map(answer ->
            Page.of(answer.getAccountsList(), AccountJson::of, answer.getNextPageToken()));
  }
}
