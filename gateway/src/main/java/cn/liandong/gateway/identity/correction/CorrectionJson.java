package cn.liandong.gateway.identity.correction;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.Correction;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Correction")
record CorrectionJson(
    String id,
    String personId,
    String personName,
    String unitName,
    PersonField field,
    String current,
    String wanted,
    String note,
    CorrectionState state,
    @Nullable Instant requestTime,
    @Nullable Instant decideTime,
    String username,
    String answer,
    boolean own) {
  static CorrectionJson of(Correction proto) {
    return new CorrectionJson(
        proto.getId(),
        proto.getPersonId(),
        proto.getPersonName(),
        proto.getUnitName(),
        ProtoEnums.of(PersonField.class, proto.getField()),
        proto.getCurrent(),
        proto.getWanted(),
        proto.getNote(),
        ProtoEnums.of(CorrectionState.class, proto.getState()),
        Protos.instant(proto.getRequestTime()),
        Protos.instant(proto.getDecideTime()),
        proto.getUsername(),
        proto.getAnswer(),
        proto.getOwn());
  }
}
