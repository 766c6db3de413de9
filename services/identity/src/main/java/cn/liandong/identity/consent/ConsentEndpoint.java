package cn.liandong.identity.consent;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.proto.identity.v1.AnswerConsentRequest;
import cn.liandong.proto.identity.v1.AnswerConsentResponse;
import cn.liandong.proto.identity.v1.ConsentService;
import cn.liandong.proto.identity.v1.EndConsentNoticeRequest;
import cn.liandong.proto.identity.v1.EndConsentNoticeResponse;
import cn.liandong.proto.identity.v1.ExportConsentsRequest;
import cn.liandong.proto.identity.v1.ExportConsentsResponse;
import cn.liandong.proto.identity.v1.ListConsentNoticesRequest;
import cn.liandong.proto.identity.v1.ListConsentNoticesResponse;
import cn.liandong.proto.identity.v1.ListConsentsRequest;
import cn.liandong.proto.identity.v1.ListConsentsResponse;
import cn.liandong.proto.identity.v1.ListOwnConsentsRequest;
import cn.liandong.proto.identity.v1.ListOwnConsentsResponse;
import cn.liandong.proto.identity.v1.PublishConsentNoticeRequest;
import cn.liandong.proto.identity.v1.PublishConsentNoticeResponse;
import cn.liandong.proto.identity.v1.RecordConsentRequest;
import cn.liandong.proto.identity.v1.RecordConsentResponse;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

@GrpcService
@Blocking
class ConsentEndpoint implements ConsentService {

  private final Calls calls;
  private final Callers callers;
  private final Consents consents;

  ConsentEndpoint(Calls calls, Callers callers, Consents consents) {
    this.calls = calls;
    this.callers = callers;
    this.consents = consents;
  }

  @Override
  public Uni<PublishConsentNoticeResponse> publishConsentNotice(
      PublishConsentNoticeRequest request) {
    var act = act("CONSENT_NOTICE_PUBLISHED", "unit", request.getUnitId());
    return calls.call(
        act,
        handle -> {
          var requestId =
              Ids.parse(
                  request.getRequestId(),
                  () -> ARGUMENT_INVALID.because("提交的编号不对，事项没有发布。请刷新页面后重新填写。"));
          var published =
              consents.publish(
                  handle,
                  act.caller(),
                  requestId,
                  request.getUnitId(),
                  request.getTitle(),
                  request.getContent(),
                  ConsentProto.of(request.getCoverage()));
          if (published.isNew()) {
            calls.done(handle, act, request.getTitle().strip());
          }
          return PublishConsentNoticeResponse.newBuilder()
              .setNoticeId(published.id().toString())
              .build();
        });
  }

  @Override
  public Uni<EndConsentNoticeResponse> endConsentNotice(EndConsentNoticeRequest request) {
    var act = act("CONSENT_NOTICE_ENDED", "consent_notice", request.getNoticeId());
    return calls.call(
        act,
        handle -> {
          if (consents.end(handle, act.caller(), id(request.getNoticeId()), request.getReason())) {
            calls.done(handle, act, request.getReason().strip());
          }
          return EndConsentNoticeResponse.getDefaultInstance();
        });
  }

  @Override
  public Uni<ListConsentNoticesResponse> listConsentNotices(ListConsentNoticesRequest request) {
    var act = act("CONSENT_NOTICES_READ", "unit", request.getUnitId());
    return calls
        .call(
            act,
            handle ->
                consents.notices(handle, act.caller(), request.getUnitId(), request.getEnded()))
        .map(found ->
            ListConsentNoticesResponse.newBuilder()
                .addAllNotices(found.stream().map(ConsentProto::of).toList())
                .build());
  }

  @Override
  public Uni<ListConsentsResponse> listConsents(ListConsentsRequest request) {
    var act = act("CONSENTS_READ", "consent_notice", request.getNoticeId());
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(
            act,
            handle ->
                consents.list(
                    handle,
                    act.caller(),
                    id(request.getNoticeId()),
                    request.getUnitId(),
                    ConsentProto.name(request.getState()),
                    page))
        .map(found -> page.cut(found, one -> List.of(one.sortKey(), one.personId().toString())))
        .map(cut ->
            ListConsentsResponse.newBuilder()
                .addAllConsents(cut.items().stream().map(ConsentProto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<ExportConsentsResponse> exportConsents(ExportConsentsRequest request) {
    var act = act("CONSENTS_EXPORTED", "consent_notice", request.getNoticeId());
    return calls
        .call(
            act,
            handle -> {
              var answers =
                  consents.answers(
                      handle,
                      act.caller(),
                      id(request.getNoticeId()),
                      request.getUnitId(),
                      ConsentProto.name(request.getState()));
              calls.done(handle, act, answers.consents().size() + " rows");
              return answers;
            })
        .map(answers ->
            ExportConsentsResponse.newBuilder()
                .setFileName("同意登记-%s.xlsx".formatted(answers.title()))
                .setContent(ByteString.copyFrom(ConsentWorkbook.bytes(answers)))
                .build());
  }

  @Override
  public Uni<RecordConsentResponse> recordConsent(RecordConsentRequest request) {
    var act = act("CONSENT_RECORDED", "person", request.getPersonId());
    return calls.call(
        act,
        handle -> {
          var given = given(request.hasGiven(), request.getGiven());
          if (consents.record(
              handle,
              act.caller(),
              id(request.getNoticeId()),
              request.getPersonId(),
              given,
              request.getPaper())) {
            calls.done(handle, act, word(given));
          }
          return RecordConsentResponse.getDefaultInstance();
        });
  }

  @Override
  public Uni<ListOwnConsentsResponse> listOwnConsents(ListOwnConsentsRequest request) {
    var act = act("CONSENTS_READ", "account", callers.current().username());
    return calls
        .call(act, handle -> consents.own(handle, act.caller()))
        .map(found ->
            ListOwnConsentsResponse.newBuilder()
                .addAllConsents(found.stream().map(ConsentProto::of).toList())
                .build());
  }

  @Override
  public Uni<AnswerConsentResponse> answerConsent(AnswerConsentRequest request) {
    var act = act("CONSENT_ANSWERED", "consent_notice", request.getNoticeId());
    return calls.call(
        act,
        handle -> {
          var given = given(request.hasGiven(), request.getGiven());
          if (consents.answer(handle, act.caller(), id(request.getNoticeId()), given)) {
            calls.done(handle, act, word(given));
          }
          return AnswerConsentResponse.getDefaultInstance();
        });
  }

  private static boolean given(boolean present, boolean given) {
    if (!present) {
      throw ARGUMENT_INVALID.because("请选择同意或不同意。");
    }
    return given;
  }

  private static String word(boolean given) {
    return given ? "同意" : "不同意";
  }

  private static UUID id(String text) {
    return Ids.parse(text, Consents::notFound);
  }

  private Act act(String action, String objectType, String objectId) {
    return new Act(callers.current(), action, objectType, objectId);
  }
}
