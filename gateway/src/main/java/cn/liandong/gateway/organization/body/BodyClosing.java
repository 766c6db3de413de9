package cn.liandong.gateway.organization.body;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.CloseBodyRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record BodyClosing(
    long version,
    @Nullable LocalDate endDate,
    @Nullable String reason,
    @Nullable String reference) {
  CloseBodyRequest of(String bodyId) {
    return CloseBodyRequest.newBuilder()
        .setBodyId(bodyId)
        .setVersion(version)
        .setEndDate(Protos.date(endDate))
        .setReason(orEmpty(reason))
        .setReference(orEmpty(reference))
        .build();
  }
}
