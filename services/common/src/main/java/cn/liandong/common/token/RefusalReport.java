package cn.liandong.common.token;

import cn.liandong.common.projection.ServiceTokens;
import cn.liandong.proto.identity.v1.RecordRefusalsRequest;
import cn.liandong.proto.identity.v1.SignInRefusal;
import cn.liandong.proto.identity.v1.SignInService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells identity, which writes it down. While identity is away the counts grow. */
@ApplicationScoped
class RefusalReport {

  private final RefusedCalls refused;
  private final SignInService signIns;
  private final ServiceTokens tokens;

  RefusalReport(
      RefusedCalls refused, @GrpcClient("identity") SignInService signIns, ServiceTokens tokens) {
    this.refused = refused;
    this.signIns = signIns;
    this.tokens = tokens;
  }

  @Scheduled(
      every = "5s",
      identity = "refusal-report",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> send() {
    var counts = refused.take();
    return counts.isEmpty() ? Uni.createFrom().voidItem() : send(counts);
  }

  private Uni<Void> send(Map<RefusedCall, Long> counts) {
    return tokens
        .signed(signIns)
        .chain(signed -> signed.recordRefusals(request(counts)))
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> keep(counts, failure))
        .onFailure()
        .recoverWithNull();
  }

  private void keep(Map<RefusedCall, Long> counts, Throwable failure) {
    refused.giveBack(counts);
    Log.infof("refusals wait for identity kinds=%d reason=%s", counts.size(), failure.getMessage());
  }

  private static RecordRefusalsRequest request(Map<RefusedCall, Long> counts) {
    var request = RecordRefusalsRequest.newBuilder();
    counts.forEach((call, count) ->
        request.addRefusals(
            SignInRefusal.newBuilder()
                .setDoor(call.door())
                .setAddress(call.address())
                .setReason(call.reason())
                .setCount(count)));
    return request.build();
  }
}
