package cn.liandong.gateway.identity.consent;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.OwnConsent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param recorder who wrote it down when the person did not
 */
@Schema(name = "OwnConsent")
record OwnConsentJson(
    ConsentNoticeJson notice, ConsentState state, @Nullable Instant answerTime, String recorder) {
  static OwnConsentJson of(OwnConsent proto) {
    return new OwnConsentJson(
        ConsentNoticeJson.of(proto.getNotice()),
        ProtoEnums.of(ConsentState.class, proto.getState()),
        Protos.instant(proto.getAnswerTime()),
        proto.getRecorder());
  }
}
