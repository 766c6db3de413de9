package cn.liandong.gateway.identity.activation;

import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.CountActivationsRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/api/activation-counts")
@Authenticated
class ActivationCountResource {
  @GrpcClient("identity")
  ActivationService activations;

  @GET
  public Uni<ActivationJson.Counts> count(@QueryParam("unitId") @DefaultValue("") String unitId) {
    return activations
        .countActivations(CountActivationsRequest.newBuilder().setUnitId(unitId).build())
        .map(ActivationJson.Counts::of);
  }
}
