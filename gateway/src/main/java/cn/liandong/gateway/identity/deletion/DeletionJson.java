package cn.liandong.gateway.identity.deletion;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.Deletion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param startedBy the administrator; empty when the person asked
 */
@Schema(name = "Deletion")
record DeletionJson(
    String id,
    String personId,
    String personName,
    String unitName,
    String note,
    String startedBy,
    DeletionState state,
    @Nullable Instant requestTime,
    @Nullable Instant decideTime,
    String username,
    String answer,
    boolean own) {
  static DeletionJson of(Deletion proto) {
    return new DeletionJson(
        proto.getId(),
        proto.getPersonId(),
        proto.getPersonName(),
        proto.getUnitName(),
        proto.getNote(),
        proto.getStartedBy(),
        ProtoEnums.of(DeletionState.class, proto.getState()),
        Protos.instant(proto.getRequestTime()),
        Protos.instant(proto.getDecideTime()),
        proto.getUsername(),
        proto.getAnswer(),
        proto.getOwn());
  }
}
