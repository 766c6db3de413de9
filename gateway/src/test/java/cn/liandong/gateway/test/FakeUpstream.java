package cn.liandong.gateway.test;

import cn.liandong.common.scope.Callers;
import cn.liandong.proto.identity.v1.LinkUpstreamRequest;
import cn.liandong.proto.identity.v1.LinkUpstreamResponse;
import cn.liandong.proto.identity.v1.MutinyUpstreamServiceGrpc.UpstreamServiceImplBase;
import io.grpc.Status;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

/** Knows everybody from the upstream but the stranger. */
@GrpcService
class FakeUpstream extends UpstreamServiceImplBase {
  @Inject Callers callers;

  @Override
  public Uni<LinkUpstreamResponse> linkUpstream(LinkUpstreamRequest request) {
    return callers.anyone().username().equals("@upstream.stranger")
        ? Uni.createFrom()
            .failure(
                Status.PERMISSION_DENIED.withDescription("UPSTREAM_UNKNOWN").asRuntimeException())
        : Uni.createFrom().item(LinkUpstreamResponse.getDefaultInstance());
  }
}
