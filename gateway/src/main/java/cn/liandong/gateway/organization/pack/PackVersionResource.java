package cn.liandong.gateway.organization.pack;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.organization.v1.ListPackDifferencesRequest;
import cn.liandong.proto.organization.v1.ListPackVersionsRequest;
import cn.liandong.proto.organization.v1.PackVersionService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/packs")
@Authenticated
class PackVersionResource {
  @GrpcClient("organization")
  PackVersionService versions;

  @GET
  public Uni<PackVersionsJson> list() {
    return versions
        .listPackVersions(ListPackVersionsRequest.getDefaultInstance())
        .map(PackVersionsJson::of);
  }

  @POST
  public Uni<PackVersionsJson.VersionJson> upload(NewPack pack) {
    return versions
        .uploadPack(Body.require(pack).proto())
        .map(answer -> PackVersionsJson.VersionJson.of(answer.getVersion()));
  }

  @GET
  @Path("/{version}/differences")
  public Uni<PackDifferencesJson> differences(int version) {
    return versions
        .listPackDifferences(ListPackDifferencesRequest.newBuilder().setVersion(version).build())
        .map(PackDifferencesJson::of);
  }

  @POST
  @Path("/{version}/activation")
  public Uni<PackVersionsJson.ActivationJson> activate(int version, NewActivation activation) {
    return versions
        .activatePack(Body.require(activation).of(version))
        .map(answer -> PackVersionsJson.ActivationJson.of(answer.getActivation()));
  }
}
