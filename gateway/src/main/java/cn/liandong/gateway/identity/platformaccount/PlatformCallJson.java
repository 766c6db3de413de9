package cn.liandong.gateway.identity.platformaccount;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.PlatformCall;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlatformCall")
record PlatformCallJson(
    PlatformCallState state,
    @Nullable LocalDate promisedDate,
    String note,
    String username,
    @Nullable Instant callTime) {
  static PlatformCallJson of(PlatformCall proto) {
    return new PlatformCallJson(
        ProtoEnums.of(PlatformCallState.class, proto.getState()),
        Protos.date(proto.getPromisedDate()),
        proto.getNote(),
        proto.getUsername(),
        Protos.instant(proto.getCallTime()));
  }
}
