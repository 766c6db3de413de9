package cn.liandong.gateway.identity.upstream;

import cn.liandong.proto.identity.v1.GetUpstreamLinkRequest;
import cn.liandong.proto.identity.v1.RemoveUpstreamLinkRequest;
import cn.liandong.proto.identity.v1.UpstreamService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The caller's own link to another platform. */
@Path("/api/upstream-link")
@Authenticated
class UpstreamLinkResource {
  @GrpcClient("identity")
  UpstreamService upstream;

  @GET
  public Uni<UpstreamLinkJson> get() {
    return upstream
        .getUpstreamLink(GetUpstreamLinkRequest.getDefaultInstance())
        .map(UpstreamLinkJson::of);
  }

  @DELETE
  public Uni<Void> remove() {
    return upstream
        .removeUpstreamLink(RemoveUpstreamLinkRequest.getDefaultInstance())
        .replaceWithVoid();
  }
}
