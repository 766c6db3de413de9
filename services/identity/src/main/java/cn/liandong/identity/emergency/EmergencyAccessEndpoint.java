package cn.liandong.identity.emergency;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.identity.IdentityError;
import cn.liandong.proto.identity.v1.AcknowledgeEmergencyAccessRequest;
import cn.liandong.proto.identity.v1.AcknowledgeEmergencyAccessResponse;
import cn.liandong.proto.identity.v1.CloseEmergencyAccessRequest;
import cn.liandong.proto.identity.v1.CloseEmergencyAccessResponse;
import cn.liandong.proto.identity.v1.CountEmergencyAccessesRequest;
import cn.liandong.proto.identity.v1.CountEmergencyAccessesResponse;
import cn.liandong.proto.identity.v1.EmergencyAccessService;
import cn.liandong.proto.identity.v1.ListEmergencyAccessesRequest;
import cn.liandong.proto.identity.v1.ListEmergencyAccessesResponse;
import cn.liandong.proto.identity.v1.ListEmergencyReadersRequest;
import cn.liandong.proto.identity.v1.ListEmergencyReadersResponse;
import cn.liandong.proto.identity.v1.OpenEmergencyAccessRequest;
import cn.liandong.proto.identity.v1.OpenEmergencyAccessResponse;
import cn.liandong.proto.identity.v1.RecordEmergencyReadsRequest;
import cn.liandong.proto.identity.v1.RecordEmergencyReadsResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

@GrpcService
@Blocking
class EmergencyAccessEndpoint implements EmergencyAccessService {

  private final Calls calls;
  private final Callers callers;
  private final EmergencyAccesses accesses;
  private final EmergencyReads reads;

  EmergencyAccessEndpoint(
      Calls calls, Callers callers, EmergencyAccesses accesses, EmergencyReads reads) {
    this.calls = calls;
    this.callers = callers;
    this.accesses = accesses;
    this.reads = reads;
  }

  @Override
  public Uni<OpenEmergencyAccessResponse> openEmergencyAccess(OpenEmergencyAccessRequest request) {
    var act = act("EMERGENCY_ACCESS_OPENED", "unit", request.getUnitId());
    return calls.call(
        act,
        handle -> {
          var opening = accesses.open(handle, act.caller(), wanted(request));
          if (opening.opened()) {
            calls.done(handle, act, opening.access().reason());
          }
          return OpenEmergencyAccessResponse.newBuilder()
              .setAccess(EmergencyAccessProto.of(opening.access()))
              .build();
        });
  }

  private static NewEmergencyAccess wanted(OpenEmergencyAccessRequest request) {
    return new NewEmergencyAccess(
        Ids.parse(
            request.getRequestId(), () -> ARGUMENT_INVALID.because("提交的编号不对，没有开通。请刷新页面后重新填写。")),
        Ids.parse(request.getUnitId(), IdentityError::unitNotFound),
        request.getReason());
  }

  @Override
  public Uni<CloseEmergencyAccessResponse> closeEmergencyAccess(
      CloseEmergencyAccessRequest request) {
    var act = act("EMERGENCY_ACCESS_CLOSED", "emergency_access", request.getAccessId());
    return calls.call(
        act,
        handle -> {
          if (accesses.close(handle, act.caller(), id(request.getAccessId()))) {
            calls.done(handle, act, "");
          }
          return CloseEmergencyAccessResponse.getDefaultInstance();
        });
  }

  @Override
  public Uni<ListEmergencyAccessesResponse> listEmergencyAccesses(
      ListEmergencyAccessesRequest request) {
    var act = act("EMERGENCY_ACCESSES_READ", "emergency_access", "");
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(act, handle -> accesses.list(handle, act.caller(), page))
        .map(found -> page.cut(found, one -> List.of(one.id().toString())))
        .map(cut ->
            ListEmergencyAccessesResponse.newBuilder()
                .addAllAccesses(cut.items().stream().map(EmergencyAccessProto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<CountEmergencyAccessesResponse> countEmergencyAccesses(
      CountEmergencyAccessesRequest request) {
    var act = act("EMERGENCY_ACCESSES_READ", "emergency_access", "");
    return calls
        .call(act, handle -> accesses.countWaiting(handle, act.caller()))
        .map(waiting -> CountEmergencyAccessesResponse.newBuilder().setWaiting(waiting).build());
  }

  @Override
  public Uni<AcknowledgeEmergencyAccessResponse> acknowledgeEmergencyAccess(
      AcknowledgeEmergencyAccessRequest request) {
    var act = act("EMERGENCY_ACCESS_ACKNOWLEDGED", "emergency_access", request.getAccessId());
    return calls.call(
        act,
        handle -> {
          var id = id(request.getAccessId());
          if (accesses.acknowledge(handle, act.caller(), id, request.getRemark())) {
            calls.done(handle, act, "");
          }
          return AcknowledgeEmergencyAccessResponse.getDefaultInstance();
        });
  }

  @Override
  public Uni<ListEmergencyReadersResponse> listEmergencyReaders(
      ListEmergencyReadersRequest request) {
    var act = new Act(callers.anyone(), "EMERGENCY_READERS_READ", "emergency_access", "");
    return calls
        .call(
            act,
            handle -> {
              act.caller().requireService();
              return reads.readers(handle, EmergencyAccessProto.instant(request.getSinceTime()));
            })
        .map(found -> ListEmergencyReadersResponse.newBuilder().addAllSubjects(found).build());
  }

  @Override
  public Uni<RecordEmergencyReadsResponse> recordEmergencyReads(
      RecordEmergencyReadsRequest request) {
    var act = new Act(callers.anyone(), "EMERGENCY_READS_RECORDED", "emergency_access", "");
    return calls.call(
        act,
        handle -> {
          act.caller().requireService();
          var since = EmergencyAccessProto.instant(request.getSinceTime());
          reads.record(handle, since, request.getReadsList());
          return RecordEmergencyReadsResponse.getDefaultInstance();
        });
  }

  private static UUID id(String text) {
    return Ids.parse(text, EmergencyAccesses::notFound);
  }

  private Act act(String action, String objectType, String objectId) {
    return new Act(callers.current(), action, objectType, objectId);
  }
}
