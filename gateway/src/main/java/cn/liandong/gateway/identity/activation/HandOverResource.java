package cn.liandong.gateway.identity.activation;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.identity.v1.HandOverService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/hand-overs")
@Authenticated
class HandOverResource {
  @GrpcClient("identity")
  HandOverService handOvers;

  /** All or nothing; called again it answers as before. */
  @POST
  public Uni<HandOverJson> handOver(NewHandOver handOver) {
    return handOvers.handOver(Body.require(handOver).request()).map(HandOverJson::of);
  }
}
