package cn.liandong.gateway.organization.pairing;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.CreatePairingRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewPairing(
    String unitId,
    String kind,
    String giverId,
    String receiverId,
    @Nullable LocalDate startDate,
    @Nullable String reference) {
  CreatePairingRequest request() {
    return CreatePairingRequest.newBuilder()
        .setUnitId(orEmpty(unitId))
        .setKind(orEmpty(kind))
        .setGiverId(orEmpty(giverId))
        .setReceiverId(orEmpty(receiverId))
        .setStartDate(Protos.date(startDate))
        .setReference(orEmpty(reference))
        .build();
  }
}
