package cn.liandong.identity.deletion;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.proto.identity.v1.CarryOutDeletionRequest;
import cn.liandong.proto.identity.v1.CarryOutDeletionResponse;
import cn.liandong.proto.identity.v1.DeclineDeletionRequest;
import cn.liandong.proto.identity.v1.DeclineDeletionResponse;
import cn.liandong.proto.identity.v1.DeletionService;
import cn.liandong.proto.identity.v1.ListDeletionsRequest;
import cn.liandong.proto.identity.v1.ListDeletionsResponse;
import cn.liandong.proto.identity.v1.ListOwnDeletionsRequest;
import cn.liandong.proto.identity.v1.ListOwnDeletionsResponse;
import cn.liandong.proto.identity.v1.PreviewDeletionRequest;
import cn.liandong.proto.identity.v1.PreviewDeletionResponse;
import cn.liandong.proto.identity.v1.RequestDeletionRequest;
import cn.liandong.proto.identity.v1.RequestDeletionResponse;
import cn.liandong.proto.identity.v1.StartDeletionRequest;
import cn.liandong.proto.identity.v1.StartDeletionResponse;
import cn.liandong.proto.identity.v1.WithdrawDeletionRequest;
import cn.liandong.proto.identity.v1.WithdrawDeletionResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

@GrpcService
@Blocking
class DeletionEndpoint implements DeletionService {

  private final Calls calls;
  private final Callers callers;
  private final Deletions deletions;
  private final DeletionProto proto;

  DeletionEndpoint(Calls calls, Callers callers, Deletions deletions, DeletionProto proto) {
    this.calls = calls;
    this.callers = callers;
    this.deletions = deletions;
    this.proto = proto;
  }

  @Override
  public Uni<RequestDeletionResponse> requestDeletion(RequestDeletionRequest request) {
    var act = act("DELETION_REQUESTED", "account", callers.current().username());
    return calls.call(
        act,
        handle -> {
          if (deletions.request(
              handle, act.caller(), requestId(request.getRequestId()), request.getNote())) {
            calls.done(handle, act, "");
          }
          return RequestDeletionResponse.getDefaultInstance();
        });
  }

  @Override
  public Uni<ListOwnDeletionsResponse> listOwnDeletions(ListOwnDeletionsRequest request) {
    var act = act("DELETIONS_READ", "account", callers.current().username());
    return calls
        .call(act, handle -> deletions.own(handle, act.caller()))
        .map(found ->
            ListOwnDeletionsResponse.newBuilder()
                .addAllDeletions(found.stream().map(proto::of).toList())
                .build());
  }

  @Override
  public Uni<WithdrawDeletionResponse> withdrawDeletion(WithdrawDeletionRequest request) {
    var act = act("DELETION_WITHDRAWN", "deletion", request.getDeletionId());
    return calls.call(
        act,
        handle -> {
          deletions.withdraw(handle, act.caller(), id(request.getDeletionId()));
          calls.done(handle, act, "");
          return WithdrawDeletionResponse.getDefaultInstance();
        });
  }

  @Override
  public Uni<StartDeletionResponse> startDeletion(StartDeletionRequest request) {
    var act = act("DELETION_STARTED", "person", request.getPersonId());
    return calls.call(
        act,
        handle -> {
          if (deletions.start(
              handle,
              act.caller(),
              requestId(request.getRequestId()),
              request.getPersonId(),
              request.getReason())) {
            calls.done(handle, act, "");
          }
          return StartDeletionResponse.getDefaultInstance();
        });
  }

  @Override
  public Uni<ListDeletionsResponse> listDeletions(ListDeletionsRequest request) {
    var act = act("DELETIONS_READ", "unit", request.getUnitId());
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(
            act,
            handle ->
                deletions.list(handle, act.caller(), request.getUnitId(), request.getOpen(), page))
        .map(found -> page.cut(found, one -> List.of(one.id().toString())))
        .map(cut ->
            ListDeletionsResponse.newBuilder()
                .addAllDeletions(cut.items().stream().map(proto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<PreviewDeletionResponse> previewDeletion(PreviewDeletionRequest request) {
    var act = act("DELETION_PREVIEWED", "deletion", request.getDeletionId());
    return calls
        .call(act, handle -> deletions.preview(handle, act.caller(), id(request.getDeletionId())))
        .map(DeletionProto::of);
  }

  @Override
  public Uni<CarryOutDeletionResponse> carryOutDeletion(CarryOutDeletionRequest request) {
    var act = act("DELETION_CARRIED_OUT", "deletion", request.getDeletionId());
    return calls.call(
        act,
        handle -> {
          decided(
              handle, act, deletions.carryOut(handle, act.caller(), id(request.getDeletionId())));
          return CarryOutDeletionResponse.getDefaultInstance();
        });
  }

  @Override
  public Uni<DeclineDeletionResponse> declineDeletion(DeclineDeletionRequest request) {
    var act = act("DELETION_DECLINED", "deletion", request.getDeletionId());
    return calls.call(
        act,
        handle -> {
          var id = id(request.getDeletionId());
          decided(handle, act, deletions.decline(handle, act.caller(), id, request.getReason()));
          return DeclineDeletionResponse.getDefaultInstance();
        });
  }

  /** Under the person, as other changes of the register. */
  private void decided(Handle handle, Act act, Deletion before) throws SQLException {
    if (before.state() == DeletionState.OPEN) {
      var person = before.personId().toString();
      calls.done(handle, new Act(act.caller(), act.action(), "person", person), "");
    }
  }

  private static UUID requestId(String text) {
    return Ids.parse(text, () -> ARGUMENT_INVALID.because("提交的编号不对，申请没有保存。请刷新页面后重新填写。"));
  }

  private static UUID id(String text) {
    return Ids.parse(text, Deletions::notFound);
  }

  private Act act(String action, String objectType, String objectId) {
    return new Act(callers.current(), action, objectType, objectId);
  }
}
