package cn.liandong.gateway.organization.body;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.RenewTermRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewTerm(long version, @Nullable LocalDate startDate, @Nullable String reference) {
  RenewTermRequest of(String bodyId) {
    return RenewTermRequest.newBuilder()
        .setBodyId(bodyId)
        .setVersion(version)
        .setStartDate(Protos.date(startDate))
        .setReference(orEmpty(reference))
        .build();
  }
}
