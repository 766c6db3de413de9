package cn.liandong.metrics.dispute;

import cn.liandong.metrics.Calls;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.proto.metrics.v1.AnswerDisputeRequest;
import cn.liandong.proto.metrics.v1.AnswerDisputeResponse;
import cn.liandong.proto.metrics.v1.CreateDisputeRequest;
import cn.liandong.proto.metrics.v1.CreateDisputeResponse;
import cn.liandong.proto.metrics.v1.DisputeService;
import cn.liandong.proto.metrics.v1.ListDisputesRequest;
import cn.liandong.proto.metrics.v1.ListDisputesResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
@Blocking
class DisputeEndpoint implements DisputeService {

  private final Calls calls;
  private final Disputes disputes;
  private final DisputeProto proto;

  DisputeEndpoint(Calls calls, Disputes disputes, Policies policies) {
    this.calls = calls;
    this.disputes = disputes;
    this.proto = new DisputeProto(policies);
  }

  @Override
  public Uni<CreateDisputeResponse> createDispute(CreateDisputeRequest request) {
    return calls
        .call((handle, caller) -> disputes.create(handle, caller, request))
        .map(d -> CreateDisputeResponse.newBuilder().setDispute(proto.of(d)).build());
  }

  @Override
  public Uni<ListDisputesResponse> listDisputes(ListDisputesRequest request) {
    return calls.call((handle, caller) -> disputes.list(handle, caller, request)).map(proto::page);
  }

  @Override
  public Uni<AnswerDisputeResponse> answerDispute(AnswerDisputeRequest request) {
    return calls
        .call((handle, caller) -> disputes.answer(handle, caller, request))
        .map(d -> AnswerDisputeResponse.newBuilder().setDispute(proto.of(d)).build());
  }
}
