package cn.liandong.metrics.warning;

import cn.liandong.metrics.Calls;
import cn.liandong.proto.metrics.v1.ListWarningsRequest;
import cn.liandong.proto.metrics.v1.ListWarningsResponse;
import cn.liandong.proto.metrics.v1.WarningService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
@Blocking
class WarningEndpoint implements WarningService {

  private final Calls calls;
  private final WarningQueries queries;

  WarningEndpoint(Calls calls, WarningQueries queries) {
    this.calls = calls;
    this.queries = queries;
  }

  @Override
  public Uni<ListWarningsResponse> listWarnings(ListWarningsRequest request) {
    return calls.call((handle, caller) -> queries.list(handle, caller, request));
  }
}
