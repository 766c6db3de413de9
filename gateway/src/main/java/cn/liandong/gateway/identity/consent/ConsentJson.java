package cn.liandong.gateway.identity.consent;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.Consent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Consent")
record ConsentJson(
    String personId,
    String personName,
    String staffNumber,
    String unitName,
    ConsentState state,
    @Nullable Instant answerTime,
    String recorder,
    String paper) {
  static ConsentJson of(Consent proto) {
    return new ConsentJson(
        proto.getPersonId(),
        proto.getPersonName(),
        proto.getStaffNumber(),
        proto.getUnitName(),
        ProtoEnums.of(ConsentState.class, proto.getState()),
        Protos.instant(proto.getAnswerTime()),
        proto.getRecorder(),
        proto.getPaper());
  }
}
