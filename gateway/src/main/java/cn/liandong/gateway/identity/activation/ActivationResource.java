package cn.liandong.gateway.identity.activation;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.IssueActivationCodeRequest;
import cn.liandong.proto.identity.v1.ListActivationsRequest;
import cn.liandong.proto.identity.v1.UnlinkAccountRequest;
import cn.liandong.proto.identity.v1.UnlockAccountRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

@Path("/api/activations")
@Authenticated
class ActivationResource {
  @GrpcClient("identity")
  ActivationService activations;

  @GET
  public Uni<Page<ActivationJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("state") @Nullable AccountState state,
      @QueryParam("query") @DefaultValue("") String query,
      @BeanParam PageParams page) {
    var request =
        ListActivationsRequest.newBuilder()
            .setUnitId(unitId)
            .setState(ProtoEnums.to(cn.liandong.proto.identity.v1.AccountState.class, state))
            .setQuery(query)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return activations
        .listActivations(request)
        .map(answer ->
            Page.of(answer.getActivationsList(), ActivationJson::of, answer.getNextPageToken()));
  }

  /** Shown once: only its hash is kept. */
  @POST
  @Path("/{id}/code")
  public Uni<CodeJson> issueCode(String id) {
    var request = IssueActivationCodeRequest.newBuilder().setAccountId(id).build();
    return activations.issueActivationCode(request).map(CodeJson::of);
  }

  @POST
  @Path("/{id}/lock")
  public Uni<Void> lock(String id, StateReason reason) {
    return activations.lockAccount(Body.require(reason).lock(id)).replaceWithVoid();
  }

  @POST
  @Path("/{id}/unlock")
  public Uni<Void> unlock(String id) {
    var request = UnlockAccountRequest.newBuilder().setAccountId(id).build();
    return activations.unlockAccount(request).replaceWithVoid();
  }

  @DELETE
  @Path("/{id}/upstream-link")
  public Uni<Void> unlink(String id) {
    var request = UnlinkAccountRequest.newBuilder().setAccountId(id).build();
    return activations.unlinkAccount(request).replaceWithVoid();
  }

  @POST
  @Path("/{id}/close")
  public Uni<Void> close(String id, StateReason reason) {
    return activations.closeAccount(Body.require(reason).close(id)).replaceWithVoid();
  }
}
