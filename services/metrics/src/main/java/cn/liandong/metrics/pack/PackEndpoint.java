package cn.liandong.metrics.pack;

import cn.liandong.common.scope.Callers;
import cn.liandong.proto.metrics.v1.GetPackRequest;
import cn.liandong.proto.metrics.v1.GetPackResponse;
import cn.liandong.proto.metrics.v1.PackService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
@Blocking
class PackEndpoint implements PackService {

  private final Callers callers;
  private final Policy policy;

  PackEndpoint(Callers callers, Policy policy) {
    this.callers = callers;
    this.policy = policy;
  }

  @Override
  public Uni<GetPackResponse> getPack(GetPackRequest request) {
    callers.current();
    return Uni.createFrom().item(PackProto.of(policy.pack()));
  }
}
