package cn.liandong.gateway.metrics;

import cn.liandong.proto.metrics.v1.GetPackRequest;
import cn.liandong.proto.metrics.v1.PackService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/api/pack")
@Authenticated
class PackResource {
  @GrpcClient("metrics")
  PackService packs;

  @GET
  public Uni<PackJson> get(@QueryParam("period") @DefaultValue("") String period) {
    return packs.getPack(GetPackRequest.newBuilder().setPeriod(period).build()).map(PackJson::of);
  }
}
