package cn.liandong.gateway.session;

import cn.liandong.gateway.identity.AccountJson;
import cn.liandong.gateway.security.CsrfTokens;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.GetMeResponse;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;

@Path("/api/session")
class SessionResource {
  private static final Set<String> BARRED = Set.of("ACCOUNT_BARRED", "NOT_LINKED");

  @GrpcClient("identity")
  AccountService accounts;

  @Inject SecurityIdentity caller;
  @Inject CsrfTokens csrfTokens;
  @Inject SignOut signOut;
  @Inject UpstreamArrival upstreamArrival;

  @GET
  @PermitAll
  public Uni<SessionJson> get() {
    return caller.isAnonymous()
        ? Uni.createFrom().item(SessionJson.none())
        : accounts
            .getMe(GetMeRequest.getDefaultInstance())
            .map(this::signedIn)
            .onFailure(SessionResource::isBarred)
            .call(() -> signOut.everywhere());
  }

  /** Locked, no longer here, or from elsewhere and not led on: the session of before goes too. */
  private static boolean isBarred(Throwable failure) {
    return failure instanceof StatusRuntimeException status
        && BARRED.contains(String.valueOf(status.getStatus().getDescription()));
  }

  /** The sign-in itself happens before this method: it only leads back to the console. */
  @GET
  @Path("/login")
  @Authenticated
  public Uni<Response> login(@QueryParam("return") @DefaultValue("/") String target) {
    return UpstreamArrival.isPassing(caller)
        ? upstreamArrival.lead(target)
        : Uni.createFrom().item(Response.seeOther(ReturnPath.of(target)).build());
  }

  @POST
  @Path("/logout")
  @Authenticated
  public Uni<Void> logout() {
    return signOut.everywhere();
  }

  private SessionJson signedIn(GetMeResponse me) {
    return new SessionJson(true, AccountJson.of(me.getAccount()), csrfTokens.of(caller));
  }
}
