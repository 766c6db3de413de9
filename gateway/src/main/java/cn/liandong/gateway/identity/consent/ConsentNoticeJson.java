package cn.liandong.gateway.identity.consent;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.ConsentNotice;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ConsentNotice")
record ConsentNoticeJson(
    String id,
    String unitId,
    String unitName,
    String title,
    String content,
    ConsentCoverage coverage,
    @Nullable Instant publishTime,
    String username,
    @Nullable Instant endTime,
    String endReason,
    long people,
    long given,
    long declined,
    boolean writable) {
  static ConsentNoticeJson of(ConsentNotice proto) {
    return new ConsentNoticeJson(
        proto.getId(),
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getTitle(),
        proto.getContent(),
        ProtoEnums.of(ConsentCoverage.class, proto.getCoverage()),
        Protos.instant(proto.getPublishTime()),
        proto.getUsername(),
        Protos.instant(proto.getEndTime()),
        proto.getEndReason(),
        proto.getPeople(),
        proto.getGiven(),
        proto.getDeclined(),
        proto.getWritable());
  }
}
