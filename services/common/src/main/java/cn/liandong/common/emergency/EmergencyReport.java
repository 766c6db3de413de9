package cn.liandong.common.emergency;

import cn.liandong.common.projection.ServiceTokens;
import cn.liandong.common.scope.PersonCall;
import cn.liandong.common.scope.PersonCalls;
import cn.liandong.common.scope.PersonCalls.Taken;
import cn.liandong.proto.identity.v1.EmergencyAccessService;
import cn.liandong.proto.identity.v1.EmergencyRead;
import cn.liandong.proto.identity.v1.ListEmergencyReadersRequest;
import cn.liandong.proto.identity.v1.RecordEmergencyReadsRequest;
import com.google.protobuf.Timestamp;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** Asks identity who reads in an emergency and tells it what they called; until then calls wait. */
@ApplicationScoped
class EmergencyReport {

  private final PersonCalls calls;
  private final EmergencyAccessService accesses;
  private final ServiceTokens tokens;

  EmergencyReport(
      PersonCalls calls,
      @GrpcClient("identity") EmergencyAccessService accesses,
      ServiceTokens tokens) {
    this.calls = calls;
    this.accesses = accesses;
    this.tokens = tokens;
  }

  @Scheduled(
      every = "5s",
      identity = "emergency-report",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> send() {
    var taken = calls.take();
    return taken.isEmpty() ? Uni.createFrom().voidItem() : send(taken);
  }

  private Uni<Void> send(Taken taken) {
    return tokens
        .signed(accesses)
        .chain(signed -> send(signed, taken))
        .onFailure()
        .invoke(failure -> keep(taken, failure))
        .onFailure()
        .recoverWithNull();
  }

  private void keep(Taken taken, Throwable failure) {
    calls.giveBack(taken);
    Log.infof("calls wait for identity kinds=%d reason=%s", taken.counts().size(), failure);
  }

  private static Uni<Void> send(EmergencyAccessService identity, Taken taken) {
    var since =
        ListEmergencyReadersRequest.newBuilder().setSinceTime(timestamp(taken.since())).build();
    return identity
        .listEmergencyReaders(since)
        .map(readers -> taken.of(Set.copyOf(readers.getSubjectsList())))
        .chain(reads ->
            reads.isEmpty()
                ? Uni.createFrom().voidItem()
                : identity.recordEmergencyReads(request(reads)).replaceWithVoid());
  }

  private static RecordEmergencyReadsRequest request(Taken reads) {
    var request = RecordEmergencyReadsRequest.newBuilder().setSinceTime(timestamp(reads.since()));
    reads.counts().forEach((call, count) -> request.addReads(read(call, count)));
    return request.build();
  }

  private static EmergencyRead read(PersonCall call, long count) {
    return EmergencyRead.newBuilder()
        .setSubject(call.subject())
        .setUsername(call.username())
        .setAddress(call.address())
        .setMethod(call.method())
        .setObjectType(call.objectType())
        .setObjectId(call.objectId())
        .setCount(count)
        .build();
  }

  private static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }
}
