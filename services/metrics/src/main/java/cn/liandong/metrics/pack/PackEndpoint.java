package cn.liandong.metrics.pack;

import cn.liandong.common.period.Period;
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
  private final Policies policies;

  PackEndpoint(Callers callers, Policies policies) {
    this.callers = callers;
    this.policies = policies;
  }

  @Override
  public Uni<GetPackResponse> getPack(GetPackRequest request) {
    callers.current();
    var period = request.getPeriod();
    var policy = period.isEmpty() ? policies.current() : policies.in(Period.parse(period));
    return Uni.createFrom().item(PackProto.of(policy.pack()));
  }
}
