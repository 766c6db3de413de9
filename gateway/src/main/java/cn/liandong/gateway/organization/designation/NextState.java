package cn.liandong.gateway.organization.designation;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.AdvanceDesignationRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NextState(
    long version,
    @Nullable DesignationState state,
    @Nullable LocalDate date,
    @Nullable String reason,
    @Nullable String reference) {
  AdvanceDesignationRequest of(String designationId) {
    return AdvanceDesignationRequest.newBuilder()
        .setDesignationId(designationId)
        .setVersion(version)
        .setState(ProtoEnums.to(cn.liandong.proto.organization.v1.DesignationState.class, state))
        .setDate(Protos.date(date))
        .setReason(orEmpty(reason))
        .setReference(orEmpty(reference))
        .build();
  }
}
