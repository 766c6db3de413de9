package cn.liandong.metrics.rehearsal;

import cn.liandong.metrics.Calls;
import cn.liandong.proto.metrics.v1.GetRehearsalRequest;
import cn.liandong.proto.metrics.v1.GetRehearsalResponse;
import cn.liandong.proto.metrics.v1.RehearsalService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
@Blocking
class RehearsalEndpoint implements RehearsalService {

  private final Calls calls;
  private final Rehearsals rehearsals;

  RehearsalEndpoint(Calls calls, Rehearsals rehearsals) {
    this.calls = calls;
    this.rehearsals = rehearsals;
  }

  @Override
  public Uni<GetRehearsalResponse> getRehearsal(GetRehearsalRequest request) {
    return calls.call((handle, caller) -> rehearsals.of(handle, caller, request));
  }
}
