package cn.liandong.gateway.organization.designation;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.CreateDesignationRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewDesignation(
    String programme,
    String batch,
    String unitId,
    @Nullable LocalDate date,
    @Nullable String reason,
    @Nullable String reference) {
  CreateDesignationRequest request() {
    return CreateDesignationRequest.newBuilder()
        .setProgramme(orEmpty(programme))
        .setBatch(orEmpty(batch))
        .setUnitId(orEmpty(unitId))
        .setDate(Protos.date(date))
        .setReason(orEmpty(reason))
        .setReference(orEmpty(reference))
        .build();
  }
}
