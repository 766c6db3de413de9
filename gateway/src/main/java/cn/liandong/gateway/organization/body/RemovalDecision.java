package cn.liandong.gateway.organization.body;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.DecideRemovalRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RemovalDecision(
    long version,
    boolean upheld,
    @Nullable LocalDate effectiveDate,
    @Nullable String reason,
    @Nullable String reference) {
  DecideRemovalRequest of(String bodyId) {
    return DecideRemovalRequest.newBuilder()
        .setBodyId(bodyId)
        .setVersion(version)
        .setUpheld(upheld)
        .setEffectiveDate(Protos.date(effectiveDate))
        .setReason(orEmpty(reason))
        .setReference(orEmpty(reference))
        .build();
  }
}
