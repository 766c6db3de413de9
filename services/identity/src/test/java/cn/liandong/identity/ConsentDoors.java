package cn.liandong.identity;

import cn.liandong.common.test.Door;
import cn.liandong.proto.identity.v1.AnswerConsentRequest;
import cn.liandong.proto.identity.v1.ConsentCoverage;
import cn.liandong.proto.identity.v1.ConsentService;
import cn.liandong.proto.identity.v1.EndConsentNoticeRequest;
import cn.liandong.proto.identity.v1.ExportConsentsRequest;
import cn.liandong.proto.identity.v1.ListConsentNoticesRequest;
import cn.liandong.proto.identity.v1.ListConsentsRequest;
import cn.liandong.proto.identity.v1.ListOwnConsentsRequest;
import cn.liandong.proto.identity.v1.PublishConsentNoticeRequest;
import cn.liandong.proto.identity.v1.RecordConsentRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** A notice of the school, which its person is asked. */
@Singleton
class ConsentDoors {

  private static final String SCHOOL = TestPeople.SCHOOL.toString();

  @GrpcClient("identity")
  ConsentService consents;

  Map<String, Door> all() {
    var notice = TestPeople.id("notice").toString();
    return Map.of(
        "PublishConsentNotice",
        Door.of(
            "UNIT_NOT_FOUND",
            consents,
            stub ->
                stub.publishConsentNotice(
                    PublishConsentNoticeRequest.newBuilder()
                        .setRequestId(notice)
                        .setUnitId(SCHOOL)
                        .setTitle("x")
                        .setContent("x")
                        .setCoverage(ConsentCoverage.CONSENT_COVERAGE_NONE)
                        .build())),
        "EndConsentNotice",
        Door.of(
            "CONSENT_NOTICE_NOT_FOUND",
            consents,
            stub ->
                stub.endConsentNotice(
                    EndConsentNoticeRequest.newBuilder()
                        .setNoticeId(notice)
                        .setReason("x")
                        .build())),
        "ListConsentNotices",
        Door.of(
            "UNIT_NOT_FOUND",
            consents,
            stub ->
                stub.listConsentNotices(
                    ListConsentNoticesRequest.newBuilder().setUnitId(SCHOOL).build())),
        "ListConsents",
        Door.of(
            "CONSENT_NOTICE_NOT_FOUND",
            consents,
            stub ->
                stub.listConsents(
                    ListConsentsRequest.newBuilder()
                        .setNoticeId(notice)
                        .setUnitId(SCHOOL)
                        .build())),
        "ExportConsents",
        Door.of(
            "CONSENT_NOTICE_NOT_FOUND",
            consents,
            stub ->
                stub.exportConsents(
                    ExportConsentsRequest.newBuilder()
                        .setNoticeId(notice)
                        .setUnitId(SCHOOL)
                        .build())),
        "RecordConsent",
        Door.of(
            "PERSON_NOT_FOUND",
            consents,
            stub ->
                stub.recordConsent(
                    RecordConsentRequest.newBuilder()
                        .setNoticeId(notice)
                        .setPersonId(TestPeople.id("person").toString())
                        .setGiven(true)
                        .setPaper("x")
                        .build())),
        "ListOwnConsents",
        Door.of(
            Door.OWN,
            consents,
            stub -> stub.listOwnConsents(ListOwnConsentsRequest.getDefaultInstance())),
        "AnswerConsent",
        Door.of(
            Door.OWN,
            consents,
            stub ->
                stub.answerConsent(
                    AnswerConsentRequest.newBuilder().setNoticeId(notice).setGiven(true).build())));
  }
}
