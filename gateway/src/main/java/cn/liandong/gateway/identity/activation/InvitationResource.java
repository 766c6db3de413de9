package cn.liandong.gateway.identity.activation;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.identity.v1.ActivationService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/invitations")
@Authenticated
class InvitationResource {
  @GrpcClient("identity")
  ActivationService activations;

  @POST
  public Uni<InvitationsJson> invite(NewInvitations invitations) {
    return activations.invitePeople(Body.require(invitations).request()).map(InvitationsJson::of);
  }
}
