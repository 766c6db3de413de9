package cn.liandong.gateway.organization.body;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.CreateBodyRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewBody(
    String unitId,
    String kind,
    String name,
    @Nullable String subject,
    @Nullable String stage,
    @Nullable LocalDate startDate,
    @Nullable String reference,
    boolean withOffices) {
  CreateBodyRequest request() {
    return CreateBodyRequest.newBuilder()
        .setUnitId(orEmpty(unitId))
        .setKind(orEmpty(kind))
        .setName(orEmpty(name))
        .setSubject(orEmpty(subject))
        .setStage(orEmpty(stage))
        .setStartDate(Protos.date(startDate))
        .setReference(orEmpty(reference))
        .setWithOffices(withOffices)
        .build();
  }
}
