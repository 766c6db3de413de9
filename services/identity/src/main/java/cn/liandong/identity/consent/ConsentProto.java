package cn.liandong.identity.consent;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.identity.consent.ConsentRepository.Own;
import cn.liandong.proto.identity.v1.ConsentCoverage;
import cn.liandong.proto.identity.v1.OwnConsent;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Notices and answers on the wire. */
final class ConsentProto {

  private ConsentProto() {}

  static cn.liandong.proto.identity.v1.ConsentNotice of(ConsentNotice notice) {
    return cn.liandong.proto.identity.v1.ConsentNotice.newBuilder()
        .setId(notice.id().toString())
        .setUnitId(notice.unitId().toString())
        .setUnitName(notice.unitName())
        .setTitle(notice.title())
        .setContent(notice.content())
        .setCoverage(ConsentCoverage.valueOf("CONSENT_COVERAGE_" + notice.coverage().name()))
        .setPublishTime(timestamp(notice.publishTime()))
        .setUsername(notice.username())
        .setEndTime(timestamp(notice.endTime()))
        .setEndReason(notice.endReason())
        .setPeople(notice.people())
        .setGiven(notice.given())
        .setDeclined(notice.declined())
        .setWritable(notice.writable())
        .build();
  }

  static cn.liandong.proto.identity.v1.Consent of(Consent consent) {
    return cn.liandong.proto.identity.v1.Consent.newBuilder()
        .setPersonId(consent.personId().toString())
        .setPersonName(consent.personName())
        .setStaffNumber(consent.staffNumber())
        .setUnitName(consent.unitName())
        .setState(of(consent.state()))
        .setAnswerTime(timestamp(consent.answerTime()))
        .setRecorder(consent.recorder())
        .setPaper(consent.paper())
        .build();
  }

  static OwnConsent of(Own own) {
    return OwnConsent.newBuilder()
        .setNotice(of(own.notice()))
        .setState(of(own.state()))
        .setAnswerTime(timestamp(own.answerTime()))
        .setRecorder(own.recorder())
        .build();
  }

  static Coverage of(ConsentCoverage proto) {
    return switch (proto) {
      case CONSENT_COVERAGE_NONE -> Coverage.NONE;
      case CONSENT_COVERAGE_PHONE -> Coverage.PHONE;
      case CONSENT_COVERAGE_IDENTITY_NUMBER -> Coverage.IDENTITY_NUMBER;
      case CONSENT_COVERAGE_UNSPECIFIED, UNRECOGNIZED ->
          throw ARGUMENT_INVALID.because("请选择涉及哪个号码，或选择不涉及。");
    };
  }

  /** Empty for all. */
  static String name(cn.liandong.proto.identity.v1.ConsentState proto) {
    return switch (proto) {
      case CONSENT_STATE_OPEN -> ConsentState.OPEN.name();
      case CONSENT_STATE_GIVEN -> ConsentState.GIVEN.name();
      case CONSENT_STATE_DECLINED -> ConsentState.DECLINED.name();
      case CONSENT_STATE_WITHDRAWN -> ConsentState.WITHDRAWN.name();
      case CONSENT_STATE_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  private static cn.liandong.proto.identity.v1.ConsentState of(ConsentState state) {
    return cn.liandong.proto.identity.v1.ConsentState.valueOf("CONSENT_STATE_" + state.name());
  }

  private static Timestamp timestamp(@Nullable Instant time) {
    return time == null
        ? Timestamp.getDefaultInstance()
        : Timestamp.newBuilder().setSeconds(time.getEpochSecond()).build();
  }
}
