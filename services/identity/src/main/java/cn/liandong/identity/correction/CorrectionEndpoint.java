package cn.liandong.identity.correction;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.identity.person.Checks;
import cn.liandong.identity.person.PersonalData;
import cn.liandong.proto.identity.v1.CarryOutCorrectionRequest;
import cn.liandong.proto.identity.v1.CarryOutCorrectionResponse;
import cn.liandong.proto.identity.v1.CorrectionService;
import cn.liandong.proto.identity.v1.DeclineCorrectionRequest;
import cn.liandong.proto.identity.v1.DeclineCorrectionResponse;
import cn.liandong.proto.identity.v1.ListCorrectionsRequest;
import cn.liandong.proto.identity.v1.ListCorrectionsResponse;
import cn.liandong.proto.identity.v1.ListOwnCorrectionsRequest;
import cn.liandong.proto.identity.v1.ListOwnCorrectionsResponse;
import cn.liandong.proto.identity.v1.RequestCorrectionRequest;
import cn.liandong.proto.identity.v1.RequestCorrectionResponse;
import cn.liandong.proto.identity.v1.RevealCorrectionRequest;
import cn.liandong.proto.identity.v1.RevealCorrectionResponse;
import cn.liandong.proto.identity.v1.WithdrawCorrectionRequest;
import cn.liandong.proto.identity.v1.WithdrawCorrectionResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

@GrpcService
@Blocking
class CorrectionEndpoint implements CorrectionService {

  private final Calls calls;
  private final Callers callers;
  private final Corrections corrections;
  private final CorrectionProto proto;
  private final PersonalData data;

  CorrectionEndpoint(
      Calls calls,
      Callers callers,
      Corrections corrections,
      CorrectionProto proto,
      PersonalData data) {
    this.calls = calls;
    this.callers = callers;
    this.corrections = corrections;
    this.proto = proto;
    this.data = data;
  }

  @Override
  public Uni<RequestCorrectionResponse> requestCorrection(RequestCorrectionRequest request) {
    var act = act("CORRECTION_REQUESTED", "account", callers.current().username());
    return calls.call(
        act,
        handle -> {
          var field = CorrectionProto.of(request.getField());
          var requestId =
              Ids.parse(
                  request.getRequestId(),
                  () -> ARGUMENT_INVALID.because("提交的编号不对，申请没有保存。请刷新页面后重新填写。"));
          if (corrections.request(
              handle, act.caller(), requestId, field, request.getWanted(), request.getNote())) {
            calls.done(handle, act, field.label());
          }
          return RequestCorrectionResponse.getDefaultInstance();
        });
  }

  @Override
  public Uni<ListOwnCorrectionsResponse> listOwnCorrections(ListOwnCorrectionsRequest request) {
    var act = act("CORRECTIONS_READ", "account", callers.current().username());
    return calls
        .call(act, handle -> corrections.own(handle, act.caller()))
        .map(found ->
            ListOwnCorrectionsResponse.newBuilder()
                .addAllCorrections(found.stream().map(proto::of).toList())
                .build());
  }

  @Override
  public Uni<WithdrawCorrectionResponse> withdrawCorrection(WithdrawCorrectionRequest request) {
    var act = act("CORRECTION_WITHDRAWN", "correction", request.getCorrectionId());
    return calls.call(
        act,
        handle -> {
          corrections.withdraw(handle, act.caller(), id(request.getCorrectionId()));
          calls.done(handle, act, "");
          return WithdrawCorrectionResponse.getDefaultInstance();
        });
  }

  @Override
  public Uni<ListCorrectionsResponse> listCorrections(ListCorrectionsRequest request) {
    var act = act("CORRECTIONS_READ", "unit", request.getUnitId());
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(
            act,
            handle ->
                corrections.list(
                    handle, act.caller(), request.getUnitId(), request.getOpen(), page))
        .map(found -> page.cut(found, one -> List.of(one.id().toString())))
        .map(cut ->
            ListCorrectionsResponse.newBuilder()
                .addAllCorrections(cut.items().stream().map(proto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<RevealCorrectionResponse> revealCorrection(RevealCorrectionRequest request) {
    var act = act("CORRECTION_REVEALED", "correction", request.getCorrectionId());
    return calls.call(
        act,
        handle -> {
          var correction = corrections.require(handle, act.caller(), id(request.getCorrectionId()));
          done(handle, act, correction, Checks.reason(request.getReason()));
          return RevealCorrectionResponse.newBuilder()
              .setWanted(data.opened(correction.wanted()))
              .build();
        });
  }

  @Override
  public Uni<CarryOutCorrectionResponse> carryOutCorrection(CarryOutCorrectionRequest request) {
    var act = act("CORRECTION_CARRIED_OUT", "correction", request.getCorrectionId());
    return calls.call(
        act,
        handle -> {
          var before = corrections.carryOut(handle, act.caller(), id(request.getCorrectionId()));
          decided(handle, act, before);
          return CarryOutCorrectionResponse.getDefaultInstance();
        });
  }

  @Override
  public Uni<DeclineCorrectionResponse> declineCorrection(DeclineCorrectionRequest request) {
    var act = act("CORRECTION_DECLINED", "correction", request.getCorrectionId());
    return calls.call(
        act,
        handle -> {
          var before =
              corrections.decline(
                  handle, act.caller(), id(request.getCorrectionId()), request.getReason());
          decided(handle, act, before);
          return DeclineCorrectionResponse.getDefaultInstance();
        });
  }

  private void decided(Handle handle, Act act, Correction before) throws SQLException {
    if (before.state() == CorrectionState.OPEN) {
      done(handle, act, before, before.field().label());
    }
  }

  /** Under the person, who is told of it. */
  private void done(Handle handle, Act act, Correction correction, String detail)
      throws SQLException {
    var person = correction.personId().toString();
    calls.done(handle, new Act(act.caller(), act.action(), "person", person), detail);
  }

  private static UUID id(String text) {
    return Ids.parse(text, Corrections::notFound);
  }

  private Act act(String action, String objectType, String objectId) {
    return new Act(callers.current(), action, objectType, objectId);
  }
}
