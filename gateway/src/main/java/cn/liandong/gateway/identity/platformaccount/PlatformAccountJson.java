package cn.liandong.gateway.identity.platformaccount;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.PlatformAccount;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's account as the lists tell of it, with a masked phone. */
@Schema(name = "PlatformAccount")
record PlatformAccountJson(
    String personId,
    String name,
    String staffNumber,
    String maskedPhone,
    String unitId,
    String unitName,
    PlatformState state,
    PlatformSeat seat,
    @Nullable LocalDate cutoffDate,
    String source,
    PlatformCallJson call) {
  static PlatformAccountJson of(PlatformAccount proto) {
    return new PlatformAccountJson(
        proto.getPersonId(),
        proto.getName(),
        proto.getStaffNumber(),
        proto.getMaskedPhone(),
        proto.getUnitId(),
        proto.getUnitName(),
        ProtoEnums.of(PlatformState.class, proto.getState()),
        ProtoEnums.of(PlatformSeat.class, proto.getSeat()),
        Protos.date(proto.getCutoffDate()),
        proto.getSource(),
        PlatformCallJson.of(proto.getCall()));
  }
}
