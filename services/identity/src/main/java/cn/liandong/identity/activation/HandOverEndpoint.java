package cn.liandong.identity.activation;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.identity.IdentityError;
import cn.liandong.proto.identity.v1.HandOverRequest;
import cn.liandong.proto.identity.v1.HandOverRequest.SuccessorCase;
import cn.liandong.proto.identity.v1.HandOverResponse;
import cn.liandong.proto.identity.v1.HandOverService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import java.util.UUID;

@GrpcService
@Blocking
class HandOverEndpoint implements HandOverService {

  private final Calls calls;
  private final Callers callers;
  private final HandOvers handOvers;
  private final Managers managers;

  HandOverEndpoint(Calls calls, Callers callers, HandOvers handOvers, Managers managers) {
    this.calls = calls;
    this.callers = callers;
    this.handOvers = handOvers;
    this.managers = managers;
  }

  @Override
  public Uni<HandOverResponse> handOver(HandOverRequest request) {
    var act = new Act(callers.current(), "ACCOUNT_HANDED_OVER", "account", request.getAccountId());
    return calls
        .call(
            act,
            handle ->
                request.getDryRun()
                    ? handOvers.preview(handle, act.caller(), order(request))
                    : handOvers.handOver(handle, act, order(request)))
        .map(ActivationProto::of);
  }

  private HandOverOrder order(HandOverRequest request) {
    return new HandOverOrder(
        account(request.getAccountId()),
        request.getSuccessorCase() == SuccessorCase.SUCCESSOR_ID
            ? account(request.getSuccessorId())
            : null,
        request.getNewcomer().getName(),
        request.getNewcomer().getUsername(),
        Objects.requireNonNullElse(Dates.fromProto(request.getFromDate()), managers.today()),
        request.getReason());
  }

  private static UUID account(String id) {
    return Ids.parse(id, IdentityError::accountNotFound);
  }
}
